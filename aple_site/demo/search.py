"""Words of distress to begin with, in both languages. A native reader has to check each list before it is relied on."""

from search.models import DistressWords

__all__ = ["load_distress_words"]

ENGLISH = """
suicide
suicidal
kill myself
want to die
end my life
hurt myself
self harm
rape
raped
abuse
abused
molested
touched me
blackmail
blackmailed
sextortion
threatens me
naked pictures
naked photos
nude
nudes
nude photos
grooming
trafficked
incest
help me
"""

KHMER = """
ធ្វើអត្តឃាត
អត្តឃាត
សម្លាប់ខ្លួន
សំលាប់ខ្លួន
ចង់ស្លាប់
រំលោភ
រំលោភបំពាន
រំលោភផ្លូវភេទ
រំលោភបំពានផ្លូវភេទ
បំពានផ្លូវភេទ
រំលោភសេពសន្ថវៈ
គំរាម
គំរាមកំហែង
រូបអាក្រាត
រូបភាពអាក្រាត
រូបស្រាត
ជួយខ្ញុំផង
"""


def load_distress_words():
    lists = DistressWords.load()
    lists.english, lists.khmer = ENGLISH.strip(), KHMER.strip()
    lists.save()
