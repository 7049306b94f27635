//! Codes of other things than errors: of cards, banks, countries.

/// What has codes besides errors, without blanks.
const THINGS: &[&str] = &[
    "card",
    "cardcompany",
    "issuer",
    "bank",
    "branch",
    "country",
    "currency",
    "language",
    "region",
    "city",
    "carrier",
    "airport",
    "postal",
    "zip",
    "industry",
    "카드",
    "카드사",
    "은행",
    "기관",
    "금융기관",
    "증권사",
    "국가",
    "통화",
    "언어",
    "지역",
    "택배사",
    "업종",
    "银行",
    "發卡行",
    "国家",
    "国家地区",
    "国家/地区",
    "币种",
    "货币",
    "语言",
    "语种",
    "城市",
    "地区",
    "省份",
    "行业",
    "银行卡",
    "国",
    "通貨",
    "言語",
    "銀行",
    "金融機関",
    "カード会社",
    "地域",
    "都道府県",
    "länder",
    "währungs",
    "sprach",
];

/// What the word for a code is behind that of the thing.
const CODES: &[&str] = &[
    "codes",
    "code",
    "코드표",
    "코드목록",
    "코드",
    "代码表",
    "编码表",
    "代码",
    "编码",
    "代號",
    "代碼",
    "コード一覧",
    "コード表",
    "コード",
];

/// Whether a heading or a header word is that of codes of something that is no error.
pub fn names_other_codes(text: &str) -> bool {
    if text.len() > 60 {
        return false;
    }
    let text = text.to_lowercase().replace([' ', '_', '-', '*'], "");
    let mut things = CODES.iter().filter_map(|code| text.strip_suffix(code));
    // What they are may stand before: `字符型银行编码`.
    let is_long = |known: &&&str| !known.is_ascii() && known.len() > 5;
    let is_one = |thing: &str| {
        THINGS.contains(&thing) || THINGS.iter().filter(is_long).any(|k| thing.ends_with(k))
    };
    things.next().is_some_and(is_one)
}
