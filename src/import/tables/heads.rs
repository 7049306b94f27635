//! Header cells that no vocabulary has whole: a word of them says what the column holds.

use super::columns::Columns;
use super::header::Field;

/// Longer cells are sentences, in characters.
const MAX_HEAD: usize = 40;

/// Field, language, what words for mending something have within, and how the whole ends.
#[rustfmt::skip]
const MADE_OF: &[(Field, &str, &str, &str)] = &[
    (Field::Solution, "zh",
     "处理|处置|解决|修复|修改|修正|排查|排障|排错|排除|补救|应对|整改|改进|检查|處理|處置|解決|修復|應對|檢查",
     "方法|方式|办法|辦法|方案|策略|措施|建议|建議|步骤|步驟|途径|手段|流程|指引|指南|事项|思路|要点|参考"),
    (Field::Solution, "ja",
     "対処|対応|対策|処置|措置|解決|解消|回避|復旧|回復|修復|修正|改善|是正|確認",
     "策|方法|手段|手順|例|案|方針|法|事項|アクション|操作|行動|ヒント"),
    (Field::Solution, "ko",
     "해결|조치|대응|대처|처리|개선|복구|수정|점검|권장|권고",
     "방법|방안|법|책|절차|요령|사항|방식|단계|팁|작업|행동"),
];

/// Field, language, and how the whole cell, or one of its words, ends.
#[rustfmt::skip]
const ENDS: &[(Field, &str, &str)] = &[
    (Field::Solution, "zh", "建议|建議|措施|对策|對策|策略|做法|方案|建议动作|建议操作|后续操作|故障排除"),
    (Field::Solution, "ja", "対処|対策|処置|措置|べき行動|推奨手順|次のステップ|次のアクション|ソリューション"),
    (Field::Solution, "ko", "조치|대응|대처|가능한작업|사용자작업|권장작업|해결책|솔루션|다음단계|제안사항"),
    (Field::Solution, "de",
     "lösung|lösungen|lösungsmöglichkeit|lösungsmöglichkeiten|lösungswege|lösungsansätze|maßnahme|maßnahmen|\
      massnahme|massnahmen|behebung|beseitigung|empfehlung|empfehlungen|anweisung|anweisungen|vorschlag|\
      vorschläge|ratschlag|ratschläge|vorgehensweise|umgehung|abhilfe"),
    (Field::Message, "zh", "提示文字|提示文案|消息文本|错误文本|错误标题|错误短语|返回内容|响应内容|消息内容|訊息內容"),
    (Field::Message, "ja", "文言|メッセージ文|エラー文|テキスト|エラー表示|画面表示|エラータイトル"),
    (Field::Message, "ko", "문구|메시지내용|메세지내용|오류제목|오류텍스트|에러텍스트"),
    (Field::Message, "de", "meldung|meldungstext|nachricht|fehlertext|kurztext|antworttext|klartext|\
      statustext|ergebnistext|fehlertitel|fehlerbezeichnung|fehlername|wortlaut|rückmeldung"),
    (Field::Description, "zh", "详细信息|说明信息|备注信息|補充說明"),
    (Field::Description, "de", "beschreibung|erklärung|erläuterung|bedeutung|zusatzinfo|zusatzinformation|\
      zusatzinformationen|anmerkungen|bemerkungen"),
    (Field::Cause, "de", "ursache|ursachen|fehlergrund|ablehnungsgrund"),
];

/// Words that end like one of these and mean something else.
const NOT_ENDS: &[&str] = &["auflösung", "anmeldung", "abmeldung", "benachrichtigung"];

/// Field, language, first words, and what must come behind for the whole to be a name of a column: in
/// languages whose nouns stand first the word that says what it is does, too.
#[rustfmt::skip]
const STARTS: &[(Field, &str, &str, &str)] = &[
    (Field::Solution, "fr",
     "solution|solutions|action|actions|mesure|mesures|conseil|conseils|correctif|correctifs|résolution|\
      réponse|étapes|marche|conduite|procédure|dépannage", FRENCH),
    (Field::Message, "fr", "message|messages|libellé|intitulé|titre", FRENCH),
    (Field::Description, "fr", "description|signification|détail|détails|explication|sens|précisions", FRENCH),
    (Field::Cause, "fr", "cause|causes|raison|raisons|motif|motifs|origine", FRENCH),
    (Field::Solution, "es",
     "solución|soluciones|acción|acciones|medida|medidas|sugerencia|sugerencias|consejo|consejos|\
      corrección|procedimiento|pasos|respuesta|posibles|próximos", SPANISH),
    (Field::Message, "es", "mensaje|mensajes|título", SPANISH),
    (Field::Description, "es", "descripción|significado|detalle|detalles|explicación", SPANISH),
    (Field::Cause, "es", "causa|causas|motivo|motivos|razón|razones|origen", SPANISH),
    (Field::Solution, "pt",
     "solução|soluções|ação|ações|medida|medidas|sugestão|sugestões|correção|procedimento|passos|tratativa|\
      tratamento|orientação|orientações|possíveis|próximos", PORTUGUESE),
    (Field::Message, "pt", "mensagem|mensagens|título", PORTUGUESE),
    (Field::Description, "pt", "descrição|significado|detalhe|detalhes|explicação", PORTUGUESE),
    (Field::Cause, "pt", "causa|causas|motivo|motivos|razão|razões|origem", PORTUGUESE),
    (Field::Solution, "en",
     "action|actions|suggestion|suggestions|advice|response|recommendation|recommendations|step|steps|guidance",
     "by|for|to|required|needed"),
    (Field::Solution, "en", "recommended|suggested|proposed|remedial|corrective",
     "step|steps|response|approach|handling|strategy|action|actions|solution|fix"),
    (Field::Solution, "en", "how", "do|can|should|to"),
    (Field::Message, "en", "message|messages", "returned|shown|displayed|string"),
    (Field::Solution, "de", "aktion|reaktion|maßnahme|maßnahmen|massnahmen", "des|der|für|zur|zum|durch"),
    (Field::Solution, "de", "empfohlene|empfohlenes|erforderliche|notwendige|mögliche",
     "reaktion|schritte|aktion|aktionen|vorgehen|handlung|lösungen"),
];

const FRENCH: &str = "de|du|des|d'une|à|a|pour|en|que|recommandée|recommandées|requise|requises|corrective|\
     correctives|proposée|proposées|possible|possibles|probable|probables|éventuelle|éventuelles|détaillée|\
     affiché|renvoyé|retourné|suivre|tenir|résolution";
const SPANISH: &str = "de|del|a|para|por|en|que|recomendada|recomendadas|sugerida|sugeridas|requerida|requeridas|\
     correctiva|correctivas|posible|posibles|probable|probables|detallada|devuelto|mostrado|retornado|soluciones|\
     acciones|causas|pasos|solucione";
const PORTUGUESE: &str = "de|do|da|a|para|por|em|que|recomendada|recomendadas|sugerida|sugeridas|necessária|\
     necessárias|corretiva|corretivas|possível|possíveis|provável|prováveis|detalhada|retornada|exibida|soluções|\
     ações|causas|passos|passo";

/// Whole cells that are names of columns, but may be labels of other things in a text.
#[rustfmt::skip]
const CELLS: &[(Field, &str, &str)] = &[
    (Field::Solution, "en", "resolve|repair|fixing|debug|debugging|follow-up|approach|best practice|checkpoint|\
      retry strategy|handling strategy|troubleshooting strategy|solving method|solution method"),
    (Field::Solution, "zh", "动作|操作说明|处理说明"),
    (Field::Solution, "ja", "処理内容|処置内容|確認内容|推奨事項|解決|ヒント|リトライ方法"),
    (Field::Solution, "ko", "작업|제안|해결|확인내용"),
    (Field::Solution, "de", "tipp|tipps|rat|reaktion|handlungsbedarf|handlung|korrekturhinweis|to-do|\
      was kann ich tun|was können sie tun"),
    (Field::Solution, "fr", "conseil|conseils|procédure|dépannage|correctif|correctifs"),
    (Field::Solution, "es", "medida|medidas|sugerencia|sugerencias|consejo|consejos|procedimiento|corrección|\
      cómo solucionarlo|cómo resolverlo"),
    (Field::Solution, "pt", "medida|medidas|sugestão|sugestões|procedimento|passos|passo|tratativa|tratamento|correção|\
      orientação|orientações"),
    (Field::Message, "en", "label|caption|headline|error label|error content|output|error response|response"),
    (Field::Message, "zh", "标题|短语"),
    (Field::Message, "ja", "表示|出力|出力内容|見出し|件名"),
    (Field::Message, "ko", "제목|출력"),
    (Field::Message, "de", "ausgabe|anzeige|antwort|kurzbezeichnung"),
    (Field::Message, "fr", "nom|titre|nom de l'erreur|nom de l’erreur"),
    (Field::Message, "es", "nombre|título|nombre del error"),
    (Field::Message, "pt", "nome|título|nome do erro"),
    (Field::Description, "pt", "informação|informações|interpretação"),
    (Field::Description, "es", "interpretación|aclaración"),
];

impl Columns {
    /// Gives the columns of which nothing else is known to the fields that a word of them hints at. Beside a
    /// message what is displayed is something else.
    pub fn take_hints(&mut self) {
        let has_message = self.all(Field::Message).next().is_some();
        let hints = self
            .hints
            .iter()
            .map(|hint| hint.filter(|hint| *hint != Field::Message || !has_message));
        for (column, hint) in hints.enumerate().filter(|(column, _)| *column != self.code) {
            self.fields[column] = self.fields[column].or(hint);
        }
    }
}

/// The field that a word of a header cell names. The text is in small letters and without marks, East
/// Asian words without blanks between them.
pub fn head_of(text: &str) -> Option<(Field, &'static str)> {
    if text.chars().count() > MAX_HEAD || text.contains('/') {
        return None;
    }
    whole(text).or_else(|| started(text)).or_else(|| made(text)).or_else(|| ended(text))
}

fn whole(text: &str) -> Option<(Field, &'static str)> {
    let found = CELLS.iter().find(|(.., cells)| has(cells, text));
    found.map(|&(field, language, _)| (field, language))
}

fn started(text: &str) -> Option<(Field, &'static str)> {
    let (first, behind) = text.split_once([' ', '\u{a0}'])?;
    let (next, has_more) = match behind.split_once(' ') {
        Some((next, _)) => (next, true),
        None => (behind, false),
    };
    // A word such as `de` needs another one.
    let counts = |behind: &str| has(behind, next) && (has_more || next.len() > 4);
    let found = STARTS.iter().find(|(.., first_words, behind)| {
        has(first_words, first) && (counts(behind) || next.starts_with("d'"))
    });
    found.map(|&(field, language, ..)| (field, language))
}

fn made(text: &str) -> Option<(Field, &'static str)> {
    let found = MADE_OF.iter().find(|(.., stems, ends)| {
        stems.split('|').any(|stem| text.contains(stem))
            && ends.split('|').any(|end| text.ends_with(end))
    });
    found.map(|&(field, language, ..)| (field, language))
}

fn ended(text: &str) -> Option<(Field, &'static str)> {
    let is_latin = text.starts_with(|c: char| c < '\u{250}');
    // Of several words of a language of the west the last one says what it is.
    let word = text.rsplit(' ').next().filter(|_| is_latin).unwrap_or(text);
    let ends = |ends: &str| ends.split('|').any(|end| word.ends_with(end));
    if NOT_ENDS.iter().any(|other| word.ends_with(other)) {
        return None;
    }
    let found = ENDS.iter().find(|(.., known)| ends(known));
    found.map(|&(field, language, _)| (field, language))
}

/// Whether a word is one of those between bars.
fn has(words: &str, word: &str) -> bool {
    words.split('|').any(|known| known == word)
}
