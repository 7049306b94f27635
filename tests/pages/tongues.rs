//! Pages in languages of which no header word is known: what their titles and texts say of errors.

use expect_test::expect;

use super::traps::check;

#[test]
fn titles_that_name_codes_of_errors_in_many_languages() {
    check(
        "p.txt",
        "Коды ошибок магазина\n\n1001 Заказ не найден\n1002 Неверный адрес\n1003 Магазин закрыт\n1004 Посылка потеряна\n1005 Доступ запрещён\n",
        expect![[r#"
            3 1001 | - | Заказ не найден | -
            4 1002 | - | Неверный адрес | -
            5 1003 | - | Магазин закрыт | -
            6 1004 | - | Посылка потеряна | -
            7 1005 | - | Доступ запрещён | -
        "#]],
    );
    check(
        "p.txt",
        "Codici di errore\n\nCodice\nDescrizione\n4001\nOrdine non trovato\n4002\nIl negozio è chiuso\n4003\nPacco rifiutato dal cliente\n",
        expect![[r#"
            5 4001 | - | Ordine non trovato | -
            7 4002 | - | Il negozio è chiuso | -
            9 4003 | - | Pacco rifiutato dal cliente | -
        "#]],
    );
    check(
        "p.txt",
        "Kody błędów\n\n- 1001 – Nie znaleziono zamówienia\n- 1002 – Nieprawidłowy adres\n- 1003 – Sklep jest zamknięty\n- 1010 – Paczka odrzucona\n",
        expect![[r#"
            3 1001 | - | Nie znaleziono zamówienia | -
            4 1002 | - | Nieprawidłowy adres | -
            5 1003 | - | Sklep jest zamknięty | -
            6 1010 | - | Paczka odrzucona | -
        "#]],
    );
    check(
        "p.txt",
        "Hata kodları\n\n1001: Sipariş bulunamadı\n1002: Geçersiz adres\n1003: Mağaza kapalı\n1004: Paket kayıp\n",
        expect![[r#"
            3 1001 | - | Sipariş bulunamadı | -
            4 1002 | - | Geçersiz adres | -
            5 1003 | - | Mağaza kapalı | -
            6 1004 | - | Paket kayıp | -
        "#]],
    );
    check(
        "p.txt",
        "Foutcodes\n\n| 1001 | Bestelling niet gevonden |\n| 1002 | Ongeldig adres |\n| 1003 | Winkel gesloten |\n",
        expect![[r#"
            3 1001 | - | Bestelling niet gevonden | -
            4 1002 | - | Ongeldig adres | -
            5 1003 | - | Winkel gesloten | -
        "#]],
    );
    check(
        "p.txt",
        "Mã lỗi\n\n1001\tKhông tìm thấy đơn hàng\n1002\tĐịa chỉ không hợp lệ\n1003\tCửa hàng đã đóng\n1004\tGói hàng bị từ chối\n",
        expect![[r#"
            3 1001 | - | Không tìm thấy đơn hàng | -
            4 1002 | - | Địa chỉ không hợp lệ | -
            5 1003 | - | Cửa hàng đã đóng | -
            6 1004 | - | Gói hàng bị từ chối | -
        "#]],
    );
    check(
        "p.txt",
        "Daftar kode kesalahan\n\n1001\nPesanan tidak ditemukan\n\n1002\nAlamat tidak valid\n\n1005\nToko tutup\n\n1006\nPaket ditolak\n",
        expect![[r#"
            3 1001 | - | Pesanan tidak ditemukan | -
            6 1002 | - | Alamat tidak valid | -
            9 1005 | - | Toko tutup | -
            12 1006 | - | Paket ditolak | -
        "#]],
    );
}

#[test]
fn rows_without_a_header_that_tell_of_failures_in_russian() {
    check(
        "p.txt",
        "| 0 | None | |\n| 1 | Заказ не найден | |\n| 2 | Неверный адрес посылки | |\n| 3 | Внутренняя ошибка склада | |\n| 7 | Магазин закрыт | |\n",
        expect![[r#"
            1 0 | - | None | -
            2 1 | - | Заказ не найден | -
            3 2 | - | Неверный адрес посылки | -
            4 3 | - | Внутренняя ошибка склада | -
            5 7 | - | Магазин закрыт | -
        "#]],
    );
}

#[test]
fn settings_and_changes_in_these_languages_list_no_codes() {
    check(
        "p.txt",
        "| 1 | Имя магазина | |\n| 2 | Адрес доставки | |\n| 5 | Срок хранения заказа, дней | |\n| 7 | Валюта | |\n| 10 | Телефон покупателя | |\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has one other table: 1 | Имя магазина
        "#]],
    );
    check(
        "p.txt",
        "Параметры магазина\n\n| timeout | Время ожидания | 30 |\n| retries | Число попыток, если сервер недоступен | 3 |\n| on_error | Что делать при ошибке | stop |\n| locale | Язык | ru |\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
    check(
        "p.txt",
        "История изменений\n\n1.2.0 Исправлена ошибка входа\n1.2.1 Исправлена ошибка заказа\n1.3.0 Неверный адрес больше не принимается\n1.3.1 Исправлена ошибка посылки\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
    check(
        "p.txt",
        "Ustawienia sklepu\n\n10 Czas oczekiwania w sekundach\n20 Liczba prób\n30 Adres sklepu\n40 Waluta\n50 Język\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
    check(
        "p.txt",
        "Cài đặt\n\n1\tTên cửa hàng\n2\tĐịa chỉ\n5\tTiền tệ\n9\tNgôn ngữ\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has one other table: 1 | Tên cửa hàng
        "#]],
    );
}

#[test]
fn headers_in_russian() {
    check(
        "p.md",
        "# Коды ошибок магазина\n\n| Код ошибки | Группа | Сообщение | Описание |\n|---|---|---|---|\n| S.0001 | Заказ | Заказ опоздал. | Подождите. |\n| S.0002 | Посылка | Посылки нет. | Она пропала. |\n",
        expect![[r#"
            5 S.0001 | Заказ опоздал. | Подождите. | - (Заказ)
            6 S.0002 | Посылки нет. | Она пропала. | - (Посылка)
        "#]],
    );
}

#[test]
fn what_lessens_the_harm_is_the_solution() {
    let words = [
        ["Code d'erreur", "Limitation des risques"],
        ["Fehlercode", "Risikominderung"],
        ["错误代码", "缓解措施"],
        ["エラー コード", "軽減策"],
        ["오류 코드", "완화"],
    ];
    for [code, mitigation] in words {
        check(
            "p.md",
            &format!("| {code} | {mitigation} |\n|---|---|\n| OrderGone | Wait. |\n"),
            expect![[r#"
                3 OrderGone | - | - | Wait.
            "#]],
        );
    }
}
