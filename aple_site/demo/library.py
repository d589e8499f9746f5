"""The library's thirty resources, each a sample: what they are, where they lie and which files they have."""

from dataclasses import dataclass

from aple_site.demo.blocks import Node
from aple_site.demo.library_files import Words
from resources.models import ResourcePage

__all__ = ["SAMPLES", "TOPICS", "Sample", "nodes"]

TOPICS = {
    "online-safety": ("Online safety", "សុវត្ថិភាពលើអ៊ីនធឺណិត"),
    "talking": ("Talking with children", "ការនិយាយជាមួយកុមារ"),
    "law": ("Law and rights", "ច្បាប់ និងសិទ្ធិ"),
    "interviewing": ("Interviewing", "ការសម្ភាស"),
    "helping": ("Finding help", "ការស្វែងរកជំនួយ"),
    "figures": ("Facts and figures", "តួលេខ និងព័ត៌មាន"),
}
GUIDE, INFORMATION, RESEARCH = "training-guide", "informational-material", "research-report"
CAMPAIGN, IMPACT = "campaign-material", "impact-report"
CHILDREN, CARERS, JUSTICE = "children", "carers", "justice"


@dataclass(frozen=True)
class Sample:
    """A resource. `files` are (language, extension) pairs; `line` is what the pictures of a campaign say."""

    slug: str
    title: str
    summary: str
    type: str
    audiences: tuple[str, ...]
    topics: tuple[str, ...]
    year: int
    files: tuple[tuple[str, str], ...]
    points: tuple[str, ...] = ()
    line: str = ""
    khmer_name: str = "ឯកសារ"
    external: tuple[str, str] = ()
    replaced_by: str = ""

    @property
    def node(self):
        """Its page in the tree, still without files, topics and pictures."""
        url, site = self.external or ("", "")
        fields = {
            "type": self.type,
            "audiences": list(self.audiences),
            "year": self.year,
            "licence": "" if self.external else "by-nc-nd",
            "external_url": url,
            "external_site": site,
        }
        return Node(ResourcePage, self.slug, self.title, f"{self.summary} A sample.", fields=fields, in_menu=False)

    def words(self, language):
        chapters = tuple((f"Part {number}", (point, REST)) for number, point in enumerate(self.points, 1))
        return Words(self.title, f"{self.summary} A sample.", chapters, language)


REST = "Talk about this page with somebody before you turn it. If it worries you, call 1280, day and night."
BOTH = (("en", "pdf"), ("km", "pdf"))
KHMER = (("km", "pdf"),)
ENGLISH = (("en", "pdf"),)

SAMPLES = [
    Sample(
        "first-phone",
        "First phone, first talk",
        "For the week in which a child gets a phone: five conversations and a family agreement.",
        GUIDE,
        (CARERS,),
        ("online-safety", "talking"),
        2025,
        BOTH,
        (
            "Ask what your child looks forward to, before you say what worries you.",
            "Agree where the phone sleeps. It is not the bedroom.",
            "Say that nothing told will cost the phone.",
        ),
        khmer_name="ទូរស័ព្ទដំបូង",
    ),
    Sample(
        "first-phone-2021",
        "First phone, first talk (2021)",
        "The edition before the present one, kept for those who cite it.",
        GUIDE,
        (CARERS,),
        ("online-safety", "talking"),
        2021,
        ENGLISH,
        ("Ask first.", "Agree on rules together."),
        replaced_by="first-phone",
    ),
    Sample(
        "lessons-grade-6",
        "Lesson set for grade 6",
        "Four lessons of forty minutes with plans, handouts and a game that needs no internet.",
        GUIDE,
        (CARERS, CHILDREN),
        ("online-safety", "talking"),
        2025,
        (("en", "docx"), ("km", "docx")),
        (
            "Lesson one: who is behind the screen?",
            "Lesson two: secrets that hurt, surprises that end well.",
            "Lesson three: three people I trust.",
        ),
        khmer_name="មេរៀនថ្នាក់ទី៦",
    ),
    Sample(
        "police-manual",
        "Police manual: first response to online abuse (sample)",
        "What the first officer does, and leaves to others: the child, the device, the record.",
        GUIDE,
        (JUSTICE,),
        ("interviewing", "law"),
        2025,
        (*BOTH, ("en", "docx")),
        (
            "Make safe. One officer speaks with the child, and few words are enough.",
            "Put a phone that is switched on into a faraday pouch. Note the time, and who handed it over.",
            "An examiner reads the storage through a writeblocker and notes the checksum of each image.",
            "Child sexual abuse material is seen by as few people as possible and copied by nobody.",
        ),
        khmer_name="សៀវភៅណែនាំនគរបាល",
    ),
    Sample(
        "interview-cards",
        "Interview cards",
        "Eight cards with open questions for the talk with a child, to carry in a pocket.",
        GUIDE,
        (JUSTICE,),
        ("interviewing",),
        2024,
        BOTH,
        ("Tell me everything, from the beginning, in your own words.", "And then, what happened next?"),
        khmer_name="កាតសម្ភាស",
    ),
    Sample(
        "trainer-handbook",
        "Trainer's handbook",
        "How to lead a day on child protection in which everybody may step out.",
        GUIDE,
        (CARERS, JUSTICE),
        ("talking", "helping"),
        2023,
        (("en", "pdf"), ("en", "docx")),
        (
            "Among twenty listeners there may be somebody whom it happened to.",
            "Practise in pairs, with short scenes.",
            "End with something light.",
        ),
    ),
    Sample(
        "court-day",
        "A day in court",
        "What a child sees, hears and may ask for when it comes to court, page by page.",
        GUIDE,
        (CHILDREN, JUSTICE),
        ("law", "helping"),
        2024,
        BOTH,
        ("You may ask for a break at any time.", "You need not look at the accused."),
        khmer_name="ថ្ងៃនៅតុលាការ",
    ),
    Sample(
        "clubs",
        "Starting a club at school",
        "For pupils who want to look after each other, and the teacher who helps them.",
        GUIDE,
        (CHILDREN, CARERS),
        ("talking",),
        2023,
        KHMER,
        (
            "Meet once a week, always in the same place.",
            "Know by name the adult to whom you hand over what is too heavy.",
        ),
        khmer_name="ក្លឹបសាលា",
    ),
    Sample(
        "when-a-child-tells",
        "When a child tells you something",
        "What to say, what to leave for later and whom to call. Fits in a wallet.",
        INFORMATION,
        (CARERS,),
        ("talking", "helping"),
        2025,
        BOTH,
        ("I believe you. It is not your fault. You did right to tell me.", "Do not promise secrecy. Promise to stay."),
        khmer_name="ពេលកុមារប្រាប់",
    ),
    Sample(
        "three-people",
        "Poster: three people I trust",
        "Print at A3. Children write three names and keep them where they can see them.",
        INFORMATION,
        (CHILDREN, CARERS),
        ("helping",),
        2024,
        (("both", "pdf"),),
        ("One at home. One at school. One somewhere else.",),
    ),
    Sample(
        "listen",
        "Listen: three sentences to begin with",
        "A recording to play in a waiting room. In the sample nobody speaks yet.",
        INFORMATION,
        (CARERS,),
        ("talking",),
        2025,
        (("km", "mp3"), ("en", "pdf")),
        ("I believe you.", "It is not your fault."),
        khmer_name="ស្តាប់",
    ),
    Sample(
        "your-rights",
        "Your rights, in short",
        "Twelve sentences that a child can read alone.",
        INFORMATION,
        (CHILDREN,),
        ("law",),
        2025,
        BOTH,
        ("Your body is yours.", "You may say no, also to people whom you like."),
        khmer_name="សិទ្ធិរបស់អ្នក",
    ),
    Sample(
        "pictures-sent",
        "I sent a picture. What now?",
        "Nobody will be angry. Five steps, in the order in which to take them.",
        INFORMATION,
        (CHILDREN,),
        ("online-safety", "helping"),
        2025,
        BOTH,
        ("Stop answering. Pay nothing.", "Keep the messages, and tell one person."),
        khmer_name="រូបភាពដែលបានផ្ញើ",
    ),
    Sample(
        "what-the-law-says",
        "What the law says about abuse online",
        "The articles that matter, in plain words, for those who have to apply them.",
        INFORMATION,
        (JUSTICE,),
        ("law",),
        2024,
        (("en", "pdf"), ("km", "docx")),
        (
            "Whoever keeps child sexual abuse material commits a crime.",
            "A child is never guilty of what was done to it.",
        ),
        khmer_name="ច្បាប់",
    ),
    Sample(
        "shop-sticker",
        "Sticker for internet shops",
        "A number at the height of the eyes, where people wait.",
        INFORMATION,
        (CHILDREN, CARERS),
        ("helping",),
        2023,
        KHMER,
        ("1280, free, day and night, to the age of 25.",),
        khmer_name="ស្ទីគ័រ",
    ),
    Sample(
        "travel-leaflet",
        "Leaflet for hotels and drivers",
        "What looks wrong, and whom to tell without a name.",
        INFORMATION,
        (CARERS, JUSTICE),
        ("helping", "law"),
        2022,
        BOTH,
        ("You need no proof in order to call.", "The hotline asks you for what you saw, and nothing more."),
        khmer_name="ខិត្តប័ណ្ណ",
    ),
    Sample(
        "who-calls",
        "Who calls, and when",
        "An invented study of calls to a hotline by hour of the day.",
        RESEARCH,
        (JUSTICE, CARERS),
        ("figures", "helping"),
        2025,
        ENGLISH,
        ("Most calls of this invented study came after school.", "The tables hold no numbers yet."),
    ),
    Sample(
        "teachers-say",
        "What teachers say they need",
        "An invented survey among teachers in five provinces.",
        RESEARCH,
        (CARERS,),
        ("figures", "talking"),
        2024,
        BOTH,
        ("Time was named first, then a person to ask.", "Nobody asked for another poster."),
        khmer_name="គ្រូបង្រៀន",
    ),
    Sample(
        "cases-in-court",
        "How long cases take",
        "An invented reading of court files, with the way in which it was done.",
        RESEARCH,
        (JUSTICE,),
        ("figures", "law"),
        2023,
        ENGLISH,
        ("Each adjournment has a cost that a child pays.", "What was counted: hearings, not verdicts."),
    ),
    Sample(
        "phones-at-home",
        "Phones at home",
        "An invented study of what families agree on, and what they keep to.",
        RESEARCH,
        (CARERS,),
        ("figures", "online-safety"),
        2022,
        BOTH,
        ("Rules that were made together lasted longer in this invented study.",),
        khmer_name="ទូរស័ព្ទនៅផ្ទះ",
    ),
    Sample(
        "reading-numbers",
        "How to read a number on abuse",
        "For journalists and students: four questions before you quote.",
        RESEARCH,
        (CARERS, JUSTICE),
        ("figures",),
        2025,
        (("en", "docx"),),
        ("Ask what was counted.", "More reports do not always mean more abuse."),
    ),
    Sample(
        "one-number",
        "Campaign: one number",
        "A number to remember, for walls, windows and feeds.",
        CAMPAIGN,
        (CHILDREN, CARERS),
        ("helping",),
        2025,
        BOTH,
        ("One message at a time: 1280.", "Do not add photographs of children."),
        "1280",
        "លេខមួយ",
    ),
    Sample(
        "ask-first",
        "Campaign: ask first",
        "For the holidays: ask before you post a picture of a child.",
        CAMPAIGN,
        (CARERS,),
        ("online-safety",),
        2024,
        BOTH,
        ("Ask the child. Ask the parents. If in doubt, leave it.",),
        "Ask first",
        "សួរជាមុន",
    ),
    *[
        Sample(
            f"yearly-report-{year}",
            f"Yearly report {year} (sample)",
            f"Where the report on {year} will be. It holds no results.",
            IMPACT,
            (CARERS, JUSTICE),
            ("figures",),
            year,
            files,
            (
                "A report of this kind says what was done and what it cost.",
                "It says what did not work, and where each number comes from.",
            ),
            khmer_name=f"របាយការណ៍-{year}",
        )
        for year, files in ((2022, ENGLISH), (2023, BOTH), (2024, BOTH), (2025, BOTH))
    ],
    *[
        Sample(
            slug,
            title,
            summary,
            GUIDE,
            audiences,
            topics,
            2025,
            (),
            external=("https://guides.example/" + slug, "guides.example"),
        )
        for slug, title, summary, audiences, topics in (
            (
                "signs-elsewhere",
                "Seeing the signs",
                "An invented guide elsewhere, for everybody who meets children at work.",
                (CARERS,),
                ("talking",),
            ),
            (
                "listening-elsewhere",
                "Listening to a child",
                "An invented guide elsewhere, for officers and social workers.",
                (JUSTICE,),
                ("interviewing",),
            ),
            (
                "safe-online-elsewhere",
                "Safe online in ten minutes",
                "An invented guide elsewhere, for young people with a phone.",
                (CHILDREN,),
                ("online-safety",),
            ),
        )
    ],
]


def nodes(kind):
    """The pages of the resources of a type, which lie below the shelf of that type."""
    return [sample.node for sample in SAMPLES if sample.type == kind]
