//! Pages of text whose rows stand in one line each, with nothing but blanks between the cells.

use expect_test::expect;

use super::traps::check;

#[test]
fn two_texts_behind_a_code_are_cut_where_only_one_word_can_start_the_second() {
    check(
        "p.txt",
        "Answers of the gateway\n\n'code' 'message' Problem\n0 Order taken The order was taken. (All fine)\n1 Missing field: {field} A field is missing.\n2 Only digits in {field} Only digits are allowed in this field.\n11 Credit used up Ask for more.\n12 The text has wrong characters Latin letters are sent.\n13 The day is over Ask OUR Desk for more\n",
        expect![[r#"
            4 0 | Order taken | The order was taken. (All fine) | -
            5 1 | Missing field: {field} | A field is missing. | -
            6 2 | Only digits in {field} | Only digits are allowed in this field. | -
            7 11 | Credit used up | Ask for more. | -
            8 12 | The text has wrong characters | Latin letters are sent. | -
            9 13 | The day is over | Ask OUR Desk for more | -
        "#]],
    );
    check(
        "p.txt",
        "Antworten\n\nStatuscode Nachricht Details\n200 Erfolg Erfolg mit Text.\n201 Erstellt Erfolg mit Text.\n400 Falsche Anfrage Die Anfrage passt nicht zum System. Auch Kopfzeilen sind ein Grund.\n401 Nicht angemeldet Der Kunde ist nicht angemeldet.\n410 Auftrag weg Kunde Meyer fragen\n",
        expect![[r#"
            4 200 | Erfolg | Erfolg mit Text. | -
            5 201 | Erstellt | Erfolg mit Text. | -
            6 400 | Falsche Anfrage | Die Anfrage passt nicht zum System. Auch Kopfzeilen sind ein Grund. | -
            7 401 | Nicht angemeldet | Der Kunde ist nicht angemeldet. | -
            8 410 | - | Auftrag weg Kunde Meyer fragen | -
            8 problem: nothing sets the cells of 1 of 5 rows apart: what stands behind the code is read as one text
        "#]],
    );
    check(
        "p.txt",
        "错误\n\n错误码 错误信息 说明 处理建议\n10001 订单不存在 没有这个订单 检查订单号\n10002 参数 orderId 错误 订单号错误 检查订单号\n10003 超时\n",
        expect![[r#"
            4 10001 | 订单不存在 | 没有这个订单 | 检查订单号
            5 10002 | 参数 orderId 错误 | 订单号错误 | 检查订单号
            6 10003 | - | 超时 | -
            6 problem: nothing sets the cells of 1 of 3 rows apart: what stands behind the code is read as one text
        "#]],
    );
}

#[test]
fn columns_of_one_word_stand_between_the_code_and_its_text() {
    check(
        "p.txt",
        "Error codes\n\nCode Name Description\n-1000 UNKNOWN Nobody knows what happened.\n-1001 CUT Internal error; please send the order again.\n-1002 NO_KEY No key was given.\n",
        expect![[r#"
            4 -1000 | UNKNOWN | Nobody knows what happened. | -
            5 -1001 | CUT | Internal error; please send the order again. | -
            6 -1002 | NO_KEY | No key was given. | -
        "#]],
    );
    check(
        "p.txt",
        "Status codes\n\nCode Number Description\nOK 0 No error at all.\nCANCELLED 1 The caller has stopped the call.\nBAD_ARGUMENT 3 An argument is wrong.\n",
        expect![[r#"
            4 OK=0 | - | No error at all. | -
            5 CANCELLED=1 | - | The caller has stopped the call. | -
            6 BAD_ARGUMENT=3 | - | An argument is wrong. | -
        "#]],
    );
    check(
        "p.txt",
        "Error codes\n\nError Code Retriable Description\nUNKNOWN_ERROR -1 False Nobody knows.\nNONE 0 False\nTOO_FAR 1 True The offset is too far.\n",
        expect![[r#"
            4 UNKNOWN_ERROR=-1 | - | Nobody knows. | -
            5 NONE=0 | - | - | -
            6 TOO_FAR=1 | - | The offset is too far. | -
        "#]],
    );
}

#[test]
fn columns_that_start_anywhere_below_the_words_of_their_header() {
    check(
        "p.txt",
        "Codes\n\n       Code           HTTP             Meaning\n   NO_ORDER       404  There is no such order\n   TOO_MANY       429  Too many orders at once\n   NO_ORDER_LEFT  410  All orders are gone\n",
        expect![[r#"
            4 NO_ORDER 404 | - | There is no such order | -
            5 TOO_MANY 429 | - | Too many orders at once | -
            6 NO_ORDER_LEFT 410 | - | All orders are gone | -
        "#]],
    );
}

#[test]
fn headings_below_a_table_are_no_rows() {
    check(
        "p.txt",
        "Error codes\n\n  Code   Meaning\n  ------ ----------------------------\n  401    The key is missing\n  403    Forbidden (not in this plan)\n\nAvailable Tools\n\n- list of orders\n",
        expect![[r#"
            5 401 | - | The key is missing | -
            6 403 | - | Forbidden (not in this plan) | -
        "#]],
    );
    check(
        "p.txt",
        "****** Error Codes ******\nCode    Description           Solution\nORD-001 The order was refused Look at the key\nORD-005 It broke              Ask us with details\n****** Getting Help ******\nAsk us.\n",
        expect![[r#"
            3 ORD-001 | - | The order was refused | Look at the key
            4 ORD-005 | - | It broke | Ask us with details
        "#]],
    );
    check(
        "p.txt",
        "Error Codes\n\nCode Meaning\nNO_ORDER There is no such order\nTOO_MANY Too many orders at once\nOrderService API v1\n",
        expect![[r#"
            4 NO_ORDER | - | There is no such order | -
            5 TOO_MANY | - | Too many orders at once | -
        "#]],
    );
}

#[test]
fn columns_that_nothing_shows_are_one_text_and_a_problem() {
    check(
        "p.txt",
        "Codes\n\n  Code    Message            Description\n  E-1001 The order is late Ask the desk why it is\n  E-1002 It is gone for ever and ever Nobody knows where\n",
        expect![[r#"
            4 E-1001 | - | The order is late Ask the desk why it is | -
            5 E-1002 | - | It is gone for ever and ever Nobody knows where | -
            4 problem: nothing sets the cells of 2 of 2 rows apart: what stands behind the code is read as one text
        "#]],
    );
}

#[test]
fn a_name_before_the_code_and_a_code_that_is_broken() {
    check(
        "p.txt",
        "Code HTTP Description\nInvalidOrder .Number 400 The number is wrong.\nInvalidOrder.Date 400 The date is wrong.\nNoOrder - gone\n",
        expect![[r#"
            2 InvalidOrder.Number 400 | - | The number is wrong. | -
            3 InvalidOrder.Date 400 | - | The date is wrong. | -
            4 NoOrder | - | - gone | -
            4 problem: nothing sets the cells of 1 of 3 rows apart: what stands behind the code is read as one text
        "#]],
    );
    check(
        "p.txt",
        "Code Description\n200 - OK The order was taken.\n400 - Bad Request The order was malformed.\n",
        expect![[r#"
            2 200 | OK | The order was taken. | -
            3 400 | Bad Request | The order was malformed. | -
        "#]],
    );
}

#[test]
fn rows_without_a_header_that_start_with_a_number_and_a_name() {
    check(
        "p.txt",
        "Command codes\n\n0 0x0 STATUS_OK Fine, no error\n1 0x1 STATUS_BADLEN Invalid length\n10 0xa STATUS_BADSRC Invalid source. see sources\n",
        expect![[r#"
            3 STATUS_OK=0=0x0 | - | Fine, no error | -
            4 STATUS_BADLEN=1=0x1 | - | Invalid length | -
            5 STATUS_BADSRC=10=0xa | - | Invalid source. see sources | -
        "#]],
    );
    check(
        "p.txt",
        "Error numbers\n\n1 EPERM Not permitted\n2 ENOORDER There is no such order\n5 EIO I/O went wrong\n",
        expect![[r#"
            3 EPERM=1 | - | Not permitted | -
            4 ENOORDER=2 | - | There is no such order | -
            5 EIO=5 | - | I/O went wrong | -
        "#]],
    );
    check(
        "p.txt",
        "Signals\n\n1 SIGHUP Hang up\n2 SIGINT Interrupt\n15 SIGTERM Please end\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}

#[test]
fn rows_go_on_behind_blank_lines_and_the_break_of_a_page() {
    check(
        "p.txt",
        "Appendix B: Error codes\n\nCode   Name         Description                  Action\nE1001  ERR_TIMEOUT  The device did not answer    Check the cable and\n                    within the time.             try again.\nE1002  ERR_CRC      The check sum is wrong.      Replace the cable.\n\nE1003  ERR_BUSY     The device is busy.          Wait.\n\n                                                   Page 12\nCode   Name         Description                  Action\nE1004  ERR_HOT      Too hot.                     Let it cool.\n\nE1005 is not used.\n",
        expect![[r#"
            4 E1001=ERR_TIMEOUT | ERR_TIMEOUT | The device did not answer within the time. | Check the cable and try again.
            6 E1002=ERR_CRC | ERR_CRC | The check sum is wrong. | Replace the cable.
            8 E1003=ERR_BUSY | ERR_BUSY | The device is busy. | Wait.
            12 E1004=ERR_HOT | ERR_HOT | Too hot. | Let it cool.
        "#]],
    );
}

#[test]
fn codes_of_other_looks_among_numbers() {
    check(
        "p.txt",
        "Response codes\n\nCode Reason\n05 Not honored\n51 Not enough money\nN7 The check number is wrong\n",
        expect![[r#"
            4 05 | - | Not honored | -
            5 51 | - | Not enough money | -
            6 N7 | - | The check number is wrong | -
        "#]],
    );
    check(
        "p.txt",
        "Status codes\n\nCode Title Description\n404 Not found There is no such order.\n422 Wrong order A part of the order is wrong.\n50X Internal Server Error An error on our side.\n",
        expect![[r#"
            4 404 | Not found | There is no such order. | -
            5 422 | Wrong order | A part of the order is wrong. | -
            6 50X | Internal Server Error | An error on our side. | -
        "#]],
    );
    check(
        "p.txt",
        "Codes d'erreur\n\nCode Signification Action\nE10 Clé absente Fournir la clé\nE11 Clé invalide Vérifier la clé\nE12 Compte fermé Contacter le support\n",
        expect![[r#"
            4 E10 | - | Clé absente | Fournir la clé
            5 E11 | - | Clé invalide | Vérifier la clé
            6 E12 | - | Compte fermé | Contacter le support
        "#]],
    );
}

#[test]
fn rows_below_words_that_nobody_knows_are_a_problem() {
    check(
        "p.txt",
        "오류\n\nErr 무엇\nNO_USER 400 아이디가 다르다 \"다시 확인\" 입력값 안내\nNO_KEY 401 로그인 필요 \"로그인\" 로그인 화면\nKEY_OLD 401 토큰 만료 \"만료\" 다시 로그인\n",
        expect![[r#"
            4 NO_USER 400 | - | 아이디가 다르다 "다시 확인" 입력값 안내 | -
            5 NO_KEY 401 | - | 로그인 필요 "로그인" 로그인 화면 | -
            6 KEY_OLD 401 | - | 토큰 만료 "만료" 다시 로그인 | -
            4 problem: nothing sets the cells of 3 of 3 rows apart: what stands behind the code is read as one text
        "#]],
    );
}

#[test]
fn a_status_between_two_texts_and_a_last_word_in_capitals() {
    check(
        "p.txt",
        "Error Codes\n\nError Code Error Message HTTP Status Solution\nInvalidOrder The order is not valid. 400 Look at the order.\nNoOrder There is no such order. 404 Look for another one.\nBusy Too many orders. 429 Too Many Requests Wait a minute, then send it again.\n",
        expect![[r#"
            4 InvalidOrder 400 | The order is not valid. | - | Look at the order.
            5 NoOrder 404 | There is no such order. | - | Look for another one.
            6 Busy 429 Too Many Requests | Too many orders. | - | Wait a minute, then send it again.
        "#]],
    );
    check(
        "p.txt",
        "Errors\n\nCode Message Level\n1 Fine INFO\n2 Failed ERROR\n3 Late WARN\n4 Gone for ever ERROR\n",
        expect![[r#"
            4 1 | Fine | - | -
            5 2 | Failed | - | -
            6 3 | Late | - | -
            7 4 | Gone for ever | - | -
        "#]],
    );
}

#[test]
fn a_title_above_a_header_and_codes_of_digits_with_a_letter() {
    check(
        "p.txt",
        "SQLSTATE Class Codes\nSQLSTATE Condition Name\n00000 all_fine\n0100C more_results\n42P01 no_such_table\n",
        expect![[r#"
            3 00000=all_fine | all_fine | - | -
            4 0100C=more_results | more_results | - | -
            5 42P01=no_such_table | no_such_table | - | -
        "#]],
    );
}
