//! The vocabulary of header words: one row for each field and language.

use super::header::Field;

/// Field, language, words. Words are normalised: lower case, no plural `s` on the last word,
/// single spaces; East Asian words without spaces.
#[rustfmt::skip]
pub const WORDS: &[(Field, &str, &str)] = &[
    (Field::Status, "en",
     "status code|http|http status|http status code|http code|http response code|http return code|\
      http error code|response status code|http response status code|status|https status code|https code|\
      http response|error status code|\
      http error|http error status|response status|http return status|http result code|http response status|\
      http mapping|http equivalent"),
    (Field::Status, "zh",
     "状态码|http状态码|https状态码|返回状态码|http状态|http码|http返回码|http响应码|\
      http错误码|状态代码|http状态代码|状态|狀態碼|http狀態碼|\
      对应http code|对应http errcode|对应http码|对应http状态码|对应的http状态码|对应状态码|对应的状态码|對應http狀態碼|http映射|http对应"),
    (Field::Status, "ja",
     "ステータスコード|httpステータスコード|httpステータス|grpcステータス名|grpcステータス|ステータス|httpコード|状態コード|\
      httpレスポンスコード|http応答コード|httpリターンコード|httpエラーコード|http応答ステータス|httpマッピング"),
    (Field::Status, "ko",
     "상태코드|http상태코드|http상태|상태|http코드|http응답코드|응답상태코드|http매핑"),
    (Field::Status, "ru",
     "http код|http-код|код http|http статус|http-статус|код состояния|код состояния http|код статуса|статус"),
    (Field::Status, "de",
     "http statuscode|statuscode|http-statuscode|http-status|http-code|http-fehlercode|http-antwortcode|http-zuordnung"),
    (Field::Code, "en",
     "error code|code|errorcode|err code|errcode|error id|error number|error no.|error no|\
      result code|return code|exception code|fault code|error|error key|error name|\
      response code|sqlstate|sqlstate value|sqlstate code|sql state|sql state code|native error|native error code|errno|error identifier|error symbol|exception|error type code|\
      message code|message id|internal error code|internal code|public error code|\
      business code|subcode|sub code|service error code|error constant|numeric code|\
      symbolic name|symbol|failure code|reason code|class code|id|status value|event code|diagnostic code|warning code|\
      error code name|error type name|exit|exit code|exit status|exit value|respcd|rspcd|retcd|rtncd|rtncode|rtn code|errcd|\
      errorcd|resultcd|ret|retcode|ret code|rc|return value|err|err no|err id|fault|fault id|message number|\
      message no|msg id|msg no|message identifier|msg code|alarm code|alarm id|decline code|hresult|ntstatus|\
      error value|exception name|exception class|alarm no|alarm number|fault no|fault number|\
      trouble code|display code|event id|event number|event no|reason id|status id|response id|result id|failure id"),
    (Field::Code, "zh",
     "错误码|错误码id|错误代码|返回码|错误编码|异常码|代码|编码|响应码|错误码code|错误号|业务码|\
      返回代码|结果码|代码值|返回码值|状态码值|错误码编号|错误编号|异常代码|错误标识|公共错误码|业务错误码|內部錯誤碼|\
      錯誤碼|錯誤代碼|內部错误码|内部错误码|子错误码|返回值|事件码|告警码|\
      错误码值|错误值|返回编码|响应代码|应答码|退出码|错误代号|故障码|故障代码|\
      报警号|警报代码|告警代码|告警编号|故障编号|故障号|\
      报警代码|报警码|异常编码|回傳碼|回應碼|返回碼|錯誤編號|錯誤代號|異常代碼|\
      消息编号|消息id|明细返回码|错误码号|应答代码|详细错误码|\
      事件id|事件编号|事件号|事件代码|全局码|全局错误码|全局返回码|公共返回码|通用错误码|系统错误码|故障代碼|代碼|編碼|程式碼|錯誤程式碼|狀態代碼"),
    (Field::Code, "en",
     "error tag|error nr|error nr.|errno value|code id|error code id|symbolic constant|\
      dtc|code range|error code range|range of codes|range of error codes|code or type|error code or type|exception type code|validation code|rejection code|result key"),
    (Field::Code, "zh",
     "数字码|数字错误码|数字代码|数字编码|数值码|代码id|错误id|错误代码id|编码id|错误码范围|错误码区间|错误代码范围|错误码段|报错码|报错编号|异常编号|消息码|提示码|原因码|失败码|失败原因码|拒绝码|拒付码|code码|回傳值|回传码|返回错误码|\
      状态返回码|失败代码|原因代码|拒绝代码|提示代码|错误常量|错误枚举|枚举值错误码|状态报告|状态报告码|状态报告值|回执码|回执状态码|应答状态码"),
    (Field::Code, "ja",
     "コードid|エラーコードid|コード範囲|エラーコード範囲|コードの範囲|コード値|コード番号|エラー定数|例外名|例外クラス|メッセージno|返却値|ステータス値|エラー区分コード|不備コード"),
    (Field::Code, "ko", "코드id|코드아이디|오류코드id|에러코드id|코드범위|오류코드범위|에러코드범위|에러키|오류키|상태값|예외명|오류상수|에러상수"),
    (Field::Code, "ru",
     "код ошибки|код|код ответа|код результата|код возврата|номер ошибки|ошибка|коды ошибок"),
    (Field::Code, "de",
     "codebereich|fehlercodebereich|fehlercode-bereich|fehlerkürzel|code-id|fehlercode-id|codenummer|code-nr.|code-nr|codewert|rückmeldecode|rückmeldungscode|statusnummer|meldungs-nr.|\
      meldungs-nr|meldungsnr.|meldenummer|nachrichtennummer|fehlerkonstante|fehler-kennung|fehler-kürzel|ablehnungscode"),
    (Field::Code, "ja",
     "応答コード|エラーno|エラーコードno|返却コード|戻り値|戻りコード|エラーコード|コード|エラーコード名|エラー番号|リターンコード|結果コード|レスポンスコード|\
      エラーid|エラー名|エラー|\
      詳細コード|エラー詳細コード|詳細エラーコード|アラームコード|アラーム番号|警報コード|異常コード|終了コード|メッセージid|メッセージ番号|エラーキー|例外|返り値|復帰値|\
      イベントid|イベントコード|イベント番号"),
    (Field::Code, "ko",
     "오류코드|에러코드|코드|응답코드|결과코드|오류번호|에러|오류|\
      오류아이디|에러id|오류id|결과값|응답값|반환값|리턴값|에러번호|메시지id|\
      메시지번호|예외|알람코드|알람번호|경보코드|이상코드|\
      코드값|결과코드값|오류코드값|에러코드값|응답코드값|코드번호|이벤트id|이벤트코드|이벤트번호"),
    (Field::Code, "de",
     "fehlercode|fehlercodes|fehler code|code|fehlerschlüssel|fehler-id|fehlernr.|fehlernr|fehler-code|fehlernummer|fehlerkennung|fehler|\
      rückgabecode|rückgabewert|exitcode|exit-code|antwortcode|meldungsnummer|meldungs-id|nachrichten-id|\
      meldungscode|fehler-nr.|fehler-nr|fehler nr|fehler id|ergebniscode|störungscode|störcode|blinkcode|\
      ursachencode|grundcode|rückgabe-code|rückgabegrund|rückgabegründe|reason-code|statusgrund|statuswert|alarmcode|alarmnummer|störungsnummer|störmeldung|\
      ereignis-id|ereigniscode|ereignisnummer"),
    (Field::Status, "es", "código de estado|código de estado http|código http|estado http|\
      código de respuesta http|estado|asignación http|asignación de http"),
    (Field::Status, "pt", "código de status|código de status http|status http|\
      código http|código de resposta http|código de estado http|mapeamento http"),
    (Field::Status, "fr",
     "code de statut|code de statut http|code d'état|code d’état|code http|\
      statut http|statut|mappage http|correspondance http"),
    (Field::Code, "es", "código de error|códigos de error|código|\
      código de retorno|código de respuesta|código de resultado|código del error|error|id de evento|código de evento"),
    (Field::Code, "pt", "código de erro|códigos de erro|\
      código de retorno|código de resposta|código de resultado|código do erro|erro|código|id do evento|código do evento"),
    (Field::Code, "fr", "code d'erreur|code d’erreur|codes d'erreur|codes d’erreur|\
      code erreur|codes erreurs|code de retour|code retour|code de réponse|code réponse|erreur|id d'événement|code d'événement"),
    (Field::Message, "es", "mensaje de error|mensaje|\
      mensaje de respuesta|mensaje del error|texto"),
    (Field::Message, "pt", "mensagem de erro|mensagem|\
      mensagem do erro|mensagem de retorno|texto"),
    (Field::Message, "fr", "message d'erreur|message d’erreur|\
      libellé|intitulé|texte"),
    (Field::Description, "es", "descripción|significado|\
      detalle|detalles|explicación|descripción del error|observaciones"),
    (Field::Description, "pt", "descrição|\
      detalhe|detalhes|significado|explicação|descrição do erro|observação|observações"),
    (Field::Description, "fr",
     "signification|explication|détail|détails|remarque|remarques|commentaire|description de l'erreur"),
    (Field::Group, "es", "tipo|categoría|módulo|tipo de error"),
    (Field::Group, "pt", "tipo de erro|categoria"),
    (Field::Group, "fr", "catégorie|type d'erreur|type d’erreur"),
    (Field::Cause, "es", "causa|causa posible|motivo|posible causa|\
      causas|causas posibles|posibles causas|razón"),
    (Field::Cause, "pt", "causa possível|possível causa|\
      causa|causas|motivo|motivos|razão|causas possíveis|possíveis causas"),
    (Field::Cause, "fr", "cause possible|raison|\
      causes|causes possibles|cause probable|causes probables|raisons|motif|motifs"),
    (Field::Solution, "es", "solución|instrucción|instrucciones|acción|acción recomendada|\
      soluciones|posible solución|acción correctiva|qué hacer|recomendación|recomendaciones|resolución|\
      acciones|solución recomendada"),
    (Field::Solution, "pt", "solução|instrução|instruções|ação|ação recomendada|\
      soluções|ações|o que fazer|como resolver|recomendação|recomendações|resolução|ação corretiva|\
      possível solução"),
    (Field::Solution, "fr", "mesure|mesure recommandée|action recommandée|\
      que faire|résolution|recommandation|recommandations|action corrective|remède|correction|\
      solution proposée|action à effectuer|solution possible"),
    (Field::Message, "en", "outline|error outline|display|display text|display message|displayed text|displayed message"),
    (Field::Message, "zh", "应答信息|应答描述|响应信息|返回信息|返回描述|显示文本|显示内容|显示信息|展示文案"),
    (Field::Message, "ja", "表示文言|表示内容|表示テキスト"),
    (Field::Message, "ko", "표시문구|표시메시지|표시내용"),
    (Field::Message, "ru",
     "сообщение|сообщение об ошибке|текст ошибки|текст сообщения|текст"),
    (Field::Message, "de", "meldung für den benutzer|nachricht für den benutzer|benutzermeldung|benachrichtigung|meldung an den benutzer|anzeigetext|angezeigter text|displaytext"),
    (Field::Message, "en",
     "short message|short text|reason phrase|user message|error message|message|error information|error info|error msg|msg|err msg|errmsg|\
      message text|response message|exception message|returned message|error text|\
      return message|strerror|condition name|error title|title|prompt|message description|error prompt|\
      default message|message template|name|\
      text|response text|response description|status text|status message|phrase|error string|\
      error message text|message content|response meaning|\
      message example|example message|sample message|error message example"),
    (Field::Message, "zh",
     "错误信息|错误消息|消息|信息|错误提示|提示信息|异常信息|错误提示信息|返回消息|\
      报错信息|提示|错误名称|错误文案|英文提示|错误返回信息|錯誤訊息|訊息|错误描述信息|名称|\
      中文提示|通知範例|通知示例|訊息範例|信息示例|消息示例|错误信息示例|错误消息示例|示例消息|\
      文案|提示语|报错|报错内容|错误内容|英文信息|提示内容|錯誤信息|錯誤消息|\
      响应消息|应答消息|返回提示|错误提示语|结果消息|状态信息|状态消息|英文错误信息|中文错误信息|错误英文|返回文案|错误短语|原因短语|状态短语|响应提示"),
    (Field::Message, "ja",
     "名称|名前|エラー名称|ステータス名|タイトル|エラーメッセージ|メッセージ|エラー情報|メッセージ内容|表示メッセージ|メッセージ例|エラーメッセージ例|メッセージの例|\
      エラー文言|フレーズ|理由フレーズ|ステータスフレーズ|メッセージ文言|メッセージ本文|エラーメッセージ内容|エラーテキスト|表示エラーメッセージ"),
    (Field::Message, "ko",
     "응답메시지|응답메세지|결과메시지|결과메세지|이름|명칭|오류명|에러명|오류메시지|에러메시지|메시지|오류메세지|에러메세지|메세지|메시지예시|메시지예|예시메시지|오류메시지예시|에러메시지예시|\
      오류문구|에러문구|메시지내용|오류메시지내용|에러메시지내용|응답문구"),
    (Field::Message, "de",
     "fehlermeldung|fehlermeldungen|bezeichnung|name|titel|meldung|nachricht|fehlertext|meldungstext|beispielmeldung|beispielnachricht|\
      fehlernachricht|fehlerhinweis|statustext|statusmeldung"),
    (Field::Description, "en",
     "long message|long text|description|error description|meaning|detail|explanation|error detail|code description|description of error code|description of the error code|\
      remark|note|definition|summary|desc|describe|error code description|comment|error meaning|details|\
      scenario|when it occurs|when|trigger condition|what it means|condition|error condition|occurs when|\
      additional information|more information|\
      situation|case|interpretation|error explanation|long description|what happened|what does it mean|returned when|\
      when returned|\
      full description|problem|overview|symptom|error symptom"),
    (Field::Description, "zh",
     "描述|说明|概述|错误描述|错误说明|含义|错误码描述|错误码说明|错误含义|详细描述|详细说明|\
      描述信息|语义|备注|释义|解释|中文描述|英文描述|錯誤描述|說明|描述说明|错误码含义|\
      错误详情|中文说明|详情|具体描述|意义|场景|常见场景|典型场景|出现场景|触发条件|触发场景|条件|觸發條件|觸發情境|情境"),
    (Field::Description, "ja",
     "コメント|説明|内容|意味|詳細|エラー内容|エラーの説明|エラー説明|概要|備考|説明文|エラーの内容|状況|\
      解説|エラー概要|発生ケース|発生する場合"),
    (Field::Description, "ko",
     "설명|내용|의미|상세|뜻|오류설명|에러설명|상세설명|비고|상세내용|오류내용|상황|발생상황|\
      케이스|발생케이스|발생하는케이스|발생하는경우"),
    (Field::Description, "ru",
     "описание|описание ошибки|значение|пояснение|расшифровка|сообщение для пользователя|сообщение для пользователей"),
    (Field::Description, "de",
     "beschreibung|hinweis|hinweise|anmerkung|bemerkung|inhalt|bedeutung|erklärung|erläuterung|fehlerbeschreibung|details|\
      problembeschreibung|fehlerdetails|\
      beschreibung des fehlers|bedeutung der meldung|übersicht|kurzbeschreibung"),
    (Field::Cause, "en",
     "possible cause|cause|reason|error cause|probable cause|root cause|common cause|\
      failure reason|cause of error|error reason|\
      possible reason|likely cause|most likely cause|typical cause|why|why it happens|trigger|raised when|\
      thrown when"),
    (Field::Cause, "zh",
     "原因|可能原因|错误原因|可能的原因|失败原因|问题原因|原因分析|产生原因|原因描述|出错原因|\
      异常原因|发生原因|\
      触发原因|錯誤原因|可能原因分析"),
    (Field::Cause, "ja",
     "原因|主な原因|考えられる原因|想定原因|想定される原因|エラー原因|エラーの原因|理由|発生原因|発生条件|発生する条件|条件|発生タイミング"),
    (Field::Cause, "ko",
     "에러원인|오류발생원인|원인상세|상세원인|에러원인상세|원인|가능한원인|오류원인|발생원인|이유|사유|\
      발생조건|조건|\
      발생시점|발생이유"),
    (Field::Cause, "ru",
     "причина|возможная причина|возможные причины|причина ошибки"),
    (Field::Cause, "de",
     "ursache|mögliche ursache|ursachen|mögliche ursachen|fehlerursache|grund|gründe|auslöser|bedingung"),
    (Field::Solution, "en",
     "solution|recovery|recovery action|how to recover|handling measure|measure|recommended action|suggestion|action|resolution|\
      handling suggestion|how to fix|fix|fixes|potential fix|possible fix|remedy|troubleshooting|recommended solution|\
      what to do|recommendation|handling method|solution suggestion|user action|\
      corrective action|suggested activity|recommended activity|workaround|handling|processing method|procedure|suggested action|\
      handling procedure|recommended measure|suggested solution|how to resolve|how to handle|\
      mitigation|possible solution|treatment|action required|required action|what you can do|\
      countermeasure|recommended resolution|troubleshooting method|troubleshooting suggestion|\
      operator action|operator response|hint|tip|advice|next step|user response|\
      remediation|remediation step|resolution step|how to solve|what should i do|how to handle it|\
      action to take|what to do next|how to avoid|troubleshooting step|prevention|\
      how to address|correction|client action|suggested fix|suggested resolution|how to correct|what to check|\
      response action|possible action|handling advice|corrective measure|possible remedy|recommended fix|what you should do|\
      remediation action|guidance|client guidance|retry guidance|client behavior|client behaviour|\
      expected client behavior|expected client behaviour|what can i do|what can you do|what can be done|\
      what do i do|how to correct this error|how to correct the error|how to correct it|how to fix this error|how to fix the error|\
      how to fix it|how to resolve this error|how to resolve the error|how to resolve it|how to solve this error|\
      how to solve the error|how to solve it"),
    (Field::Solution, "zh",
     "处理措施|操作|解决方法|解决方案|处理方法|建议|处理建议|处理方式|措施|解决办法|建议措施|\
      建议解决方法|修复建议|建议处理措施|解决建议|排查建议|建议操作|处理办法|处理方案|排查方法|\
      應對措施|解決方案|處理建議|解決方法|应对措施|修改建议|建议处理方式|解决措施|操作建议|\
      用户操作|排查方案|解决方式|如何处理|如何解决|处理|处理步骤|处理策略|修复方法|修复方案|\
      排查步骤|排查思路|解决思路|规避措施|推荐操作|应对方法|恢复建议|故障排查|下一步|\
      修复|修正|排查|对策|应对|应对策略|疑难解答|疑难排解|疑难排解步骤|疑難排解|疑難排解步驟|故障排除步驟|怎么办|操作指引|操作步骤|处理指引|\
      处理意见|参考方案|解决"),
    (Field::Solution, "ja",
     "対応策|アクション|対策方法|対応内容|対処内容|解決法|処理方法|対処方法|対処|対処法|解決方法|解決策|対応|対応方法|対策|処置|推奨アクション|解決手順|\
      推奨される対処|推奨される解決方法|推奨対応|リカバリー方法|リカバリ方法|復旧方法|回復方法|対応手順|\
      対処手順|復旧手順|推奨操作|回避方法|処理方式|処理|\
      対処案|修正方法|確認事項|処置方法|対策案"),
    (Field::Solution, "ko",
     "해결방법|솔루션|조치방법|조치방안|대응방안|조치|해결책|대응방법|처리방법|권장조치|해결방안|대처방법|조치사항|대응|\
      해결|권장|권장작업|권장사항|권장조치사항|수정방법|복구방법|조치내용|처리|행동"),
    (Field::Solution, "ru",
     "решение|рекомендации|рекомендация|что делать|действие|действия|как исправить|способ устранения|устранение"),
    (Field::Solution, "de",
     "lösung|lösungen|anweisung|anweisungen|handlungsanweisung|mögliche lösung|mögliche lösungen|behandlung|maßnahmen|handlungsempfehlung|empfehlung|maßnahme|massnahme|behebung|abhilfe|empfohlene maßnahme|empfohlene aktion|\
      lösungsvorschlag|fehlerbehebung|was tun|aktion|aktionen|fehleraktion|lösungsweg|lösungsansatz|\
      korrektur|korrekturmaßnahme|abhilfemaßnahme|problembehandlung|benutzeraktion|vorgehen|klärung|schritte|\
      behebungsmaßnahme|gegenmaßnahme|gegenmaßnahmen|fehlerbeseitigung|beseitigung|was ist zu tun|\
      lösungshinweis|nächste schritte|vorgeschlagene nächste schritte|empfohlene schritte|nächster schritt"),
    (Field::Solution, "en", "troubleshooting tip|handling error|error handling|handling of the error"),
    (Field::Solution, "zh", "错误处理|异常处理|处理错误|检查项|排查点|排查要点|错误处理方式|錯誤處理"),
    (Field::Solution, "ja", "トラブルシューティング|トラブルシューティング手順|トラブルシューティングの手順|エラー処理|エラー対応|エラー対処|エラー対応方法|チェックポイント|確認ポイント|確認点"),
    (Field::Solution, "ko", "문제해결|문제해결방법|트러블슈팅|에러처리|오류처리|오류대응|오류해결|확인사항|점검사항|에러대응"),
    (Field::Solution, "de", "fehlerbehandlung|prüfpunkte|zu prüfen|risikominderung|minderung|entschärfung"),
    (Field::Solution, "fr", "gestion de l'erreur|gestion de l’erreur|traitement de l'erreur|traitement de l’erreur|atténuation|limitation des risques|limitation du risque"),
    (Field::Solution, "es", "manejo del error|manejo de errores|tratamiento del error|mitigación|acción sugerida|comunicación sugerida"),
    (Field::Solution, "pt", "tratamento do erro|tratamento de erro|tratamento de erros|mitigação|atenuação"),
    (Field::Solution, "zh", "重试建议|重试策略|重试指引|客户端行为|客户端处理|客户端处理方式|客户端动作|客户端建议|\
      应对建议|错误处理方法|错误处理建议|解决步骤|缓解措施|缓解|缓解方法|風險降低"),
    (Field::Solution, "ja", "指針|再試行の指針|再試行指針|再試行方針|リトライ指針|リトライ方針|確認すること|確認内容|ユーザーへの案内|クライアントの動作|クライアント側の動作|クライアントの処理|クライアント側の処理|\
      回避策|エラーの対処方法|調査の推奨|軽減策|緩和策|原因調査の推奨|トラブルシューティングの推奨|対応の推奨"),
    (Field::Solution, "ko", "재시도지침|재시도안내|재시도가이드|사용자안내|고객안내|안내|클라이언트동작|클라이언트처리|클라이언트대응|\
      대처방안|해결법|완화|완화방법"),
    (Field::Solution, "de", "clientaktion|aktion des clients|verhalten des clients|clientverhalten|client-verhalten"),
    (Field::Solution, "fr", "comportement du client|comportement client"),
    (Field::Solution, "es", "comportamiento del cliente"),
    (Field::Solution, "pt", "comportamento do cliente"),
    (Field::Description, "zh", "原因以及解决办法|原因及解决办法|原因和解决办法|原因及解决方法|原因和解决方法|原因及解决方案|原因及处理办法|原因及处理方法|原因与解决方案|补充说明|附加信息|补充信息|附加说明|\
      响应说明|返回说明|应答说明|结果说明|异常说明|异常描述|结果描述|问题描述|错误解释|错误释义|业务含义|中文含义|中文释义|详细信息|\
      错误详细说明|错误详细描述|现象|故障现象|错误现象|问题现象|症状"),
    (Field::Description, "ja", "追加情報|補足|補足説明|補足情報|\
      エラー詳細|エラー詳細内容|エラーの意味|エラー意味|コードの説明|エラーコードの説明|ステータスの説明|事象|現象|エラー事象|症状"),
    (Field::Description, "ko", "추가정보|보충설명|부가설명|추가설명|\
      응답설명|상세정보|오류의미|에러의미|에러내용|오류상세|에러상세|증상|현상"),
    (Field::Description, "de", "zusätzliche information|zusätzliche informationen|weitere informationen|\
      fehlerbild|symptom|symptome|meldung, ursache und abhilfe|ursache und abhilfe|ursachen und abhilfe|ursache/abhilfe|ursache und behebung|ursache und lösung|ursache und maßnahme|ursache und maßnahmen|bedeutung und abhilfe|beschreibung und abhilfe|fehlererklärung|fehlererläuterung|codebeschreibung|\
      beschreibung des codes|statusbeschreibung|bemerkungen|anmerkungen"),
    (Field::Description, "fr", "informations complémentaires|information complémentaire|informations supplémentaires"),
    (Field::Description, "es", "información adicional|más información"),
    (Field::Description, "pt", "informação adicional|informações adicionais|mais informações"),
    (Field::Group, "en",
     "module|type|category|error type|class|group|module name|error category|error class|\
      component|service|service name|classification|error code type|subsystem|area|domain|\
      product|severity group|family|error family|code family"),
    (Field::Group, "zh",
     "模块|類別|分類|模組|功能模組|类型|分类|类别|错误类型|模块名称|所属模块|服务|错误分类|错误类别|业务模块|\
      错误码类型|错误码分类|服务名|服务名称|產品|模塊|類型|产品|功能模块|组件"),
    (Field::Group, "ja",
     "モジュール|種類|種別|分類|カテゴリ|カテゴリー|タイプ|区分|サービス|エラー種別|\
      エラータイプ"),
    (Field::Group, "ko",
     "모듈|유형|종류|분류|카테고리|구분|타입|오류유형|에러유형|서비스"),
    (Field::Group, "ru",
     "группа|категория|категория ошибки|группа ошибок"),
    (Field::Group, "de",
     "modul|typ|kategorie|fehlertyp|gruppe|komponente|fehlerklasse|bereich"),
];

/// Words in the place of a code that stand for every code which is not listed.
pub const CATCH_ALL: &str = "other|others|other code|other error|other error code|all other code|all other error code|\
     all others|all other|any other|any other code|any other error code|other situations|其他|\
     其它|其他错误码|其它错误码|其他错误|其它错误|其他情况|其他返回码|其餘|其余|其他錯誤碼|\
     その他|その他のエラーコード|その他のエラー|上記以外|それ以外|기타|기타오류|그외|\
     기타오류코드|그외오류|기타에러|andere|sonstige|sonstiges|weitere|übrige|alle anderen|\
     andere fehler|andere codes|andere fehlercodes|default";

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::super::words_further::FURTHER;
    use super::*;

    #[test]
    fn no_word_of_a_language_stands_twice() {
        let mut seen = HashSet::new();
        let words = WORDS
            .iter()
            .chain(FURTHER)
            .flat_map(|(_, language, words)| words.split('|').map(move |word| (*language, word)));
        let again: Vec<_> = words.filter(|word| !seen.insert(*word)).collect();
        assert_eq!(again, []);
    }
}
