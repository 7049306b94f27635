//! The words with which sites ask for feedback below a page, and speak of the page itself.

/// Starts and parts of questions for feedback, and of lines about rights.
#[rustfmt::skip]
const CLOSING: &[&str] = &[
    "was this page helpful", "was this helpful", "is this page helpful", "was this article helpful",
    "was this information helpful", "was this content helpful", "was this topic helpful", "was this doc helpful",
    "was this section helpful", "did this page help", "did you find this page", "did you find this article",
    "did you find this helpful", "did this answer your question", "how helpful was this", "were you able to find",
    "rate this page", "rate this article", "give feedback on this", "send feedback about this", "all rights reserved",
    "was this documentation helpful", "found this helpful", "是否有帮助", "有帮助吗", "对您有帮助", "对你有帮助", "是否对您有",
    "是否解决了您的问题", "是否解决了你的问题", "文档内容是否", "本文档是否", "此文档是否", "這篇文章是否", "有幫助", "版权所有", "著作權所有",
    "役に立ちましたか", "参考になりましたか", "解決しましたか", "お役に立ちました", "도움이 되었", "도움이 됐", "도움이 되셨", "유용했",
    "seite hilfreich", "artikel hilfreich", "das hilfreich", "informationen hilfreich", "alle rechte vorbehalten",
    "page vous a-t-elle", "page vous a t-elle", "article vous a-t-il", "cela vous a-t-il", "tous droits réservés", "resultado útil",
    "le resultó útil", "te resultó útil", "fue útil", "fue de ayuda", "todos los derechos reservados", "foi útil", "ajudou",
    "todos os direitos reservados",
];

/// Starts of lines that say when and where a page was made, or lead to others.
#[rustfmt::skip]
const ABOUT_PAGE: &[&str] = &[
    "last updated", "last modified", "updated on", "edit this page", "edit on github", "suggest edits", "previous", "next",
    "on this page", "back to top", "feedback", "related articles", "related topics", "see also", "相关推荐", "相关文档", "意见反馈", "関連記事",
    "관련 문서", "最后更新", "最近更新", "更新时间", "上一篇", "下一篇", "上一页", "下一页", "编辑此页", "回到顶部",
    "最終更新", "前へ", "次へ", "최종 수정", "마지막 업데이트", "이전", "다음", "zuletzt aktualisiert", "zuletzt geändert",
    "diese seite bearbeiten", "zurück", "weiter", "dernière mise à jour", "précédent", "suivant", "última actualización",
    "anterior", "siguiente", "última atualização", "próximo",
];

/// A line of these has no more characters.
const MAX_LINE: usize = 120;

/// Whether a line stands below pages: a question for feedback or one about rights.
pub fn closes(text: &str) -> bool {
    let lower = text.to_lowercase();
    let is_right = || lower.starts_with(['©', 'ⓒ']) || lower.starts_with("copyright ");
    text.chars().count() <= MAX_LINE
        && (is_right() || CLOSING.iter().any(|word| lower.contains(word)))
}

/// Whether a line says something of the page itself.
pub fn is_about_page(text: &str) -> bool {
    let lower = text.to_lowercase();
    let is_short = text.chars().count() <= MAX_LINE / 2;
    is_short && ABOUT_PAGE.iter().any(|word| lower.starts_with(word))
}
