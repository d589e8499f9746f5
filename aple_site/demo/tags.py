"""The tags of the articles in Khmer."""

__all__ = ["TAGS"]

TAGS = {
    "Families and schools": "គ្រួសារ និងសាលារៀន",
    "Hotline": "ខ្សែទូរស័ព្ទបន្ទាន់",
    "Law and justice": "ច្បាប់ និងយុត្តិធម៌",
    "Online safety": "សុវត្ថិភាពតាមអ៊ីនធឺណិត",
    "Prevention": "ការបង្ការ",
    "Regional work": "ការងារក្នុងតំបន់",
    "Training": "ការបណ្តុះបណ្តាល",
    "Victim support": "ការគាំទ្រជនរងគ្រោះ",
}
