"""The registry of what this site really keeps on a device, published as its first version. The Khmer awaits a native."""

from consent.models import BannerText, Basis, Category, Service, StoredItem
from consent.publishing import publish

__all__ = ["load_registry"]

BANNER = {
    "heading_en": "Only what you like",
    "heading_km": "តែអ្វីដែលអ្នកចង់បាន",
    "text_en": "This site works without anything optional. Videos come from YouTube, which may set cookies of its own, and courses can remember on your device how far you got. You decide.",
    "text_km": "គេហទំព័រនេះដំណើរការដោយមិនត្រូវការជម្រើសបន្ថែមទេ។ វីដេអូមកពី YouTube ដែលអាចដាក់ខូគីរបស់ខ្លួន ហើយវគ្គសិក្សាអាចចងចាំលើឧបករណ៍របស់អ្នកថាអ្នករៀនដល់ណា។ អ្នកជាអ្នកសម្រេច។",
}
CATEGORIES = [
    {
        "key": "functional",
        "name_en": "Functional",
        "name_km": "មុខងារ",
        "purpose_en": "What the site needs to do what you ask of it.",
        "purpose_km": "អ្វីដែលគេហទំព័រត្រូវការ ដើម្បីធ្វើតាមសំណើរបស់អ្នក។",
    },
    {
        "key": "preferences",
        "name_en": "Preferences",
        "name_km": "ចំណូលចិត្ត",
        "purpose_en": "What remembers how you like the site to be.",
        "purpose_km": "អ្វីដែលចងចាំពីរបៀបដែលអ្នកចូលចិត្តប្រើគេហទំព័រ។",
    },
    {
        "key": "statistics",
        "name_en": "Statistics",
        "name_km": "ស្ថិតិ",
        "purpose_en": "What counts how often a page is read, without knowing by whom.",
        "purpose_km": "អ្វីដែលរាប់ថាទំព័រមួយត្រូវបានអានប៉ុន្មានដង ដោយមិនដឹងថាអ្នកណាអាន។",
    },
    {
        "key": "marketing",
        "name_en": "Marketing",
        "name_km": "ទីផ្សារ",
        "purpose_en": "Content of other companies, who may use it to follow you from site to site.",
        "purpose_km": "មាតិការបស់ក្រុមហ៊ុនផ្សេង ដែលអាចប្រើវាដើម្បីតាមដានអ្នកពីគេហទំព័រមួយទៅគេហទំព័រមួយ។",
    },
]
OURSELVES = {"provider": "APLE Cambodia", "country": "Cambodia", "country_km": "កម្ពុជា"}
SERVICES = [
    {
        "varname": "cookie-choice",
        "category": "functional",
        "basis": Basis.NECESSARY,
        "name": "Your cookie choice",
        "name_km": "ជម្រើសខូគីរបស់អ្នក",
        "description": "Remembers what you allowed and refused.",
        "description_km": "ចងចាំអ្វីដែលអ្នកអនុញ្ញាត និងបដិសេធ។",
        "reason_en": "Without it we would have to ask you on every page.",
        "reason_km": "បើគ្មានវា យើងត្រូវសួរអ្នកនៅគ្រប់ទំព័រ។",
        **OURSELVES,
        "items": [
            {
                "name": "cookie_consent",
                "description": "Your choice, its version and, when you allowed something, the number of the proof of it.",
                "purpose_km": "ជម្រើសរបស់អ្នក កំណែរបស់វា និងលេខភស្តុតាង ប្រសិនបើអ្នកបានអនុញ្ញាតអ្វីមួយ។",
                "retention_en": "182 days",
                "retention_km": "១៨២ ថ្ងៃ",
            }
        ],
    },
    {
        "varname": "staff-login",
        "category": "functional",
        "basis": Basis.NECESSARY,
        "name": "Login of staff",
        "name_km": "ការចូលរបស់បុគ្គលិក",
        "description": "Keeps staff logged in to the administration. Readers never get these.",
        "description_km": "រក្សាការចូលរបស់បុគ្គលិកទៅកាន់ផ្នែករដ្ឋបាល។ អ្នកអានមិនដែលទទួលបានវាទេ។",
        "reason_en": "Nobody else may change the site.",
        "reason_km": "គ្មានអ្នកណាផ្សេងអាចកែប្រែគេហទំព័របានទេ។",
        **OURSELVES,
        "items": [
            {
                "name": "sessionid",
                "description": "Says which login it is.",
                "purpose_km": "បញ្ជាក់ថាជាការចូលមួយណា។",
                "retention_en": "Until the browser is closed, 12 hours at most",
                "retention_km": "រហូតដល់បិទកម្មវិធីរុករក យ៉ាងយូរ ១២ ម៉ោង",
            },
            {
                "name": "csrftoken",
                "description": "Protects the forms of the administration from other sites.",
                "purpose_km": "ការពារទម្រង់របស់ផ្នែករដ្ឋបាលពីគេហទំព័រផ្សេង។",
                "retention_en": "1 year",
                "retention_km": "១ ឆ្នាំ",
            },
            {
                "name": "messages",
                "description": "Carries a message of the administration to the next page.",
                "purpose_km": "នាំសារនៃផ្នែករដ្ឋបាលទៅទំព័របន្ទាប់។",
                "retention_en": "Until it is shown",
                "retention_km": "រហូតដល់វាត្រូវបានបង្ហាញ",
            },
            {
                "name": "aple_staff",
                "description": "Says only that somebody is logged in, so that the editor's bar shows.",
                "purpose_km": "បញ្ជាក់តែថាមានអ្នកចូល ដើម្បីបង្ហាញរបារអ្នកកែសម្រួល។",
                "retention_en": "12 hours",
                "retention_km": "១២ ម៉ោង",
            },
            {
                "name": "wagtail_sidebar_collapsed",
                "description": "Remembers whether the menu of the administration is folded.",
                "purpose_km": "ចងចាំថាម៉ឺនុយរបស់ផ្នែករដ្ឋបាលត្រូវបានបត់ឬអត់។",
                "retention_en": "Until the browser is closed",
                "retention_km": "រហូតដល់បិទកម្មវិធីរុករក",
            },
            {
                "name": "wagtail:*",
                "kind": StoredItem.Kind.LOCAL,
                "description": "Remembers how panels of the administration are arranged, and its icons.",
                "purpose_km": "ចងចាំពីរបៀបរៀបចំផ្ទាំងនានានៃផ្នែករដ្ឋបាល និងរូបតំណាងរបស់វា។",
                "retention_en": "Until you delete it",
                "retention_km": "រហូតដល់អ្នកលុបវា",
            },
        ],
    },
    {
        "varname": "theme",
        "category": "preferences",
        "basis": Basis.NECESSARY,
        "name": "Light or dark",
        "name_km": "ភ្លឺ ឬងងឹត",
        "description": "Keeps the colours that you chose with the button, for this visit.",
        "description_km": "រក្សាពណ៌ដែលអ្នកបានជ្រើសរើសដោយប៊ូតុង សម្រាប់ការចូលមើលនេះ។",
        "reason_en": "Set only when you press the button, to do what the button says.",
        "reason_km": "ដាក់តែពេលអ្នកចុចប៊ូតុង ដើម្បីធ្វើតាមអ្វីដែលប៊ូតុងនិយាយ។",
        **OURSELVES,
        "items": [
            {
                "name": "theme",
                "kind": StoredItem.Kind.SESSION,
                "description": "The colours that you chose.",
                "purpose_km": "ពណ៌ដែលអ្នកបានជ្រើសរើស។",
                "retention_en": "Until you close the tab",
                "retention_km": "រហូតដល់អ្នកបិទផ្ទាំង",
            }
        ],
    },
    {
        "varname": "language-offer",
        "category": "functional",
        "basis": Basis.NECESSARY,
        "name": "Offer of the other language",
        "name_km": "ការផ្តល់ភាសាផ្សេង",
        "description": "Remembers for this visit that you closed the bar that offers the other language.",
        "description_km": "ចងចាំសម្រាប់ការចូលមើលនេះ ថាអ្នកបានបិទរបារដែលផ្តល់ជូនភាសាផ្សេង។",
        "reason_en": "Set only when you close the bar, so that it stays closed.",
        "reason_km": "ដាក់តែពេលអ្នកបិទរបារនោះ ដើម្បីឱ្យវានៅបិទដដែល។",
        **OURSELVES,
        "items": [
            {
                "name": "language-offer",
                "kind": StoredItem.Kind.SESSION,
                "description": "That you closed the bar.",
                "purpose_km": "ថាអ្នកបានបិទរបារនោះ។",
                "retention_en": "Until you close the tab",
                "retention_km": "រហូតដល់អ្នកបិទផ្ទាំង",
            }
        ],
    },
    {
        "varname": "course-progress",
        "category": "preferences",
        "basis": Basis.CONSENT,
        "name": "Progress in courses",
        "name_km": "វឌ្ឍនភាពក្នុងវគ្គសិក្សា",
        "description": "Remembers on your device which lessons you have done. Nobody else learns of it.",
        "description_km": "ចងចាំលើឧបករណ៍របស់អ្នកថាអ្នកបានរៀនមេរៀនណាខ្លះ។ គ្មានអ្នកណាផ្សេងដឹងឡើយ។",
        **OURSELVES,
        "items": [
            {
                "name": "course-progress-*",
                "kind": StoredItem.Kind.LOCAL,
                "description": "For each course, the numbers of the lessons that you marked as done.",
                "purpose_km": "សម្រាប់វគ្គសិក្សានីមួយៗ លេខនៃមេរៀនដែលអ្នកបានសម្គាល់ថារៀនចប់។",
                "retention_en": "Until you stop it or delete it",
                "retention_km": "រហូតដល់អ្នកបញ្ឈប់ ឬលុបវា",
            }
        ],
    },
    {
        "varname": "visit-counter",
        "category": "statistics",
        "basis": Basis.OBJECTION,
        "name": "Our own counter of visits",
        "name_km": "កម្មវិធីរាប់ការចូលមើលរបស់យើង",
        "description": "Counts each visitor of a page once a day. Nothing is stored on your device, and nobody else learns of it.",
        "description_km": "រាប់អ្នកចូលមើលទំព័រម្នាក់ៗម្តងក្នុងមួយថ្ងៃ។ គ្មានអ្វីត្រូវបានរក្សាទុកលើឧបករណ៍របស់អ្នកទេ ហើយគ្មានអ្នកណាផ្សេងដឹងឡើយ។",
        **OURSELVES,
        "items": [],
    },
    {
        "varname": "youtube",
        "category": "marketing",
        "basis": Basis.CONSENT,
        "name": "YouTube",
        "name_km": "YouTube",
        "description": "Plays videos in the page. YouTube learns your address and which page you are on.",
        "description_km": "ចាក់វីដេអូនៅក្នុងទំព័រ។ YouTube ដឹងអាសយដ្ឋានអ៊ីនធឺណិតរបស់អ្នក និងទំព័រដែលអ្នកកំពុងមើល។",
        "provider": "Google Ireland Limited",
        "country": "Ireland",
        "country_km": "អៀរឡង់",
        "policy_url": "https://policies.google.com/privacy",
        "hosts": "www.youtube-nocookie.com",
        "items": [
            {
                "name": "yt-*",
                "kind": StoredItem.Kind.LOCAL,
                "party": StoredItem.Party.THIRD,
                "description": "Settings and state of the player.",
                "purpose_km": "ការកំណត់ និងស្ថានភាពរបស់កម្មវិធីចាក់។",
                "retention_en": "Until you delete it",
                "retention_km": "រហូតដល់អ្នកលុបវា",
            }
        ],
    },
]


def load_registry():
    """Writes and publishes the registry on a site that has none."""
    if Category.objects.exists():
        return
    banner = BannerText.load()
    for name, text in BANNER.items():
        setattr(banner, name, text)
    banner.save()
    categories = {
        fields["key"]: Category.objects.create(sort_order=number, **fields) for number, fields in enumerate(CATEGORIES)
    }
    for number, fields in enumerate(SERVICES):
        values = {name: value for name, value in fields.items() if name != "items"}
        values |= {"category": categories[fields["category"]], "ordering": number}
        service = Service.objects.create(**values)
        for order, item in enumerate(fields["items"]):
            StoredItem.objects.create(service=service, sort_order=order, **item)
    publish(ask_again=True)
