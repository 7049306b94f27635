//! The words of the vocabulary of headers in each spelling that pages have.

use super::header::Field;
use super::words::WORDS;
use super::words_further::FURTHER;

/// The characters of the vocabulary that have another form where Chinese is written in traditional ones, and these.
const SIMPLIFIED: &str = "与业为举么义产传体决别办务动参发号响场块处备复属异应态户报无时显条标检点状现\
                          码称类级细结绝统编荐规见触议识详语误说败释错问题项骤内单后则对简组补个归间关";
const TRADITIONAL: &str = "與業為舉麼義產傳體決別辦務動參發號響場塊處備復屬異應態戶報無時顯條標檢點狀現\
                           碼稱類級細結絕統編薦規見觸議識詳語誤說敗釋錯問題項驟內單後則對簡組補個歸間關";

/// The words with their fields and languages.
pub fn spellings() -> impl Iterator<Item = (Field, &'static str, String)> {
    WORDS.iter().chain(FURTHER).flat_map(|&(field, language, known)| {
        let words = move || known.split('|').map(str::to_owned);
        let traditional = words().filter(move |_| language == "zh").map(|word| traditional(&word));
        words().chain(traditional).map(move |word| (field, language, word))
    })
}

/// A word in traditional characters.
fn traditional(word: &str) -> String {
    let pairs = || SIMPLIFIED.chars().zip(TRADITIONAL.chars());
    let other = |c| pairs().find(|(simple, _)| *simple == c).map_or(c, |(_, other)| other);
    word.chars().map(other).collect()
}
