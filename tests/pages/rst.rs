//! reStructuredText: every way in which it writes tables, and the markup within them.

use expect_test::expect;

use super::traps::check;

#[test]
fn grid_tables_with_spans_and_lists() {
    check(
        "p.rst",
        "
Error Codes
===========

+--------+----------+-------------------+----------------------+
| Status | Code     | Message           | Solution             |
+========+==========+===================+======================+
| 400    | ORD.0001 | The **order** is  | Check:               |
|        |          | gone.             |                      |
|        |          |                   | -  The ``id``.       |
|        |          |                   | -  The `date <d>`__. |
|        +----------+-------------------+----------------------+
|        | ORD.0002 | 订单来得太晚。    | Wait.                |
+--------+----------+-------------------+                      |
| 404    | ORD\\_E.3 | :ref:`Lost <x>`   |                      |
+--------+----------+-------------------+----------------------+
| Other                                 | Ask.                 |
+---------------------------------------+----------------------+
",
        expect![[r#"
            8 ORD.0001 400 | The order is gone. | - | Check:⏎The id.⏎The date. <date>(d)
            13 ORD.0002 400 | 订单来得太晚。 | - | Wait.
            15 ORD_E.3 404 | Lost | - | Wait.
            advice: Ask.
        "#]],
    );
}

#[test]
fn simple_tables_and_tables_of_lists_and_values() {
    check(
        "p.rst",
        "
=========  ==========  =====
Code       Message     Notes
=========  ==========  =====
ORD.1      One, which
           goes on     a
ORD.2      二号        b
ORD.3                  c
=========  ==========  =====

.. list-table:: More codes
   :header-rows: 1
   :widths: 10 90

   * - Error code
     - Meaning
   * - ``ORD.4``
     - Four

       - with a list
   * - ORD.5
     - Five

.. csv-table:: And more
   :header: \"Error code\", \"Meaning\"

   ORD.6, \"Six, at last\"

.. table:: **Table 1** The rest

   +------------+----------+
   | Error code | Meaning  |
   +============+==========+
   | ORD.7      | 七       |
   +------------+----------+
",
        expect![[r#"
            5 ORD.1 | One, which goes on | a | -
            7 ORD.2 | 二号 | b | -
            8 ORD.3 | - | c | -
            17 ORD.4 | - | Four⏎with a list | -
            21 ORD.5 | - | Five | -
            27 ORD.6 | - | Six, at last | -
            34 ORD.7 | - | 七 | -
        "#]],
    );
}

#[test]
fn sections_definitions_and_directives_for_each_code() {
    check(
        "p.rst",
        "
Error codes
===========

ORD-0001
--------

:Cause: The order is gone.
:Action: Wait.

ORD-0002: Late
--------------

It came late. ::

   ORD-0009: a sample

.. note:: Ask.
",
        expect![[r#"
            5 ORD-0001 | - | The order is gone. | Wait.
            11 ORD-0002 | Late | It came late.⏎Ask. | -
        "#]],
    );
    check(
        "p.rst",
        "
Errors
======

``ORD_GONE``
    It is gone.

``ORD_LATE``
    It is late.

.. exception:: ORD_LOST

   Search.
",
        expect![[r#"
            5 ORD_GONE | - | It is gone. | -
            8 ORD_LATE | - | It is late. | -
            11 ORD_LOST | - | Search. | -
        "#]],
    );
}

#[test]
fn a_table_that_is_too_wide_is_a_problem() {
    let rule = format!("+{}", "-+".repeat(100));
    let text = format!("{rule}\n|{}\n{rule}\n", "a|".repeat(100));
    let content = super::traps::read("p.rst", &text);
    assert_eq!(content.problems[0].reason, "the table has more than 64 columns");
}

#[test]
fn columns_that_count_characters_instead_of_the_screen_s() {
    check(
        "p.rst",
        "
+--------+------------+
| 错误码   | 描述         |
+========+============+
| ORD.1  | 订单不存在      |
+--------+------------+
| ORD.2  | 订单|太晚      |
+--------+------------+
",
        expect![[r#"
            5 ORD.1 | - | 订单不存在 | -
            7 ORD.2 | - | 订单|太晚 | -
        "#]],
    );
}

#[test]
fn line_blocks_are_lines_without_their_bars() {
    check(
        "p.rst",
        "
Errors
======

.. list-table::
   :header-rows: 1

   * - | Error code
     - | Meaning
     - | Solution
   * - ``ORD.0001``
     - | The order is gone.
     - | Look at its date,
         which is a part of it.
       |
       | Order again.

+----------+----------------------+
| Code     | Message              |
+==========+======================+
| ORD.0002 | | The parcel is      |
|          |   too heavy.         |
|          | | Weigh it.          |
+----------+----------------------+
",
        expect![[r#"
            11 ORD.0001 | - | The order is gone. | Look at its date, which is a part of it.⏎Order again.
            21 ORD.0002 | The parcel is too heavy.⏎Weigh it. | - | -
        "#]],
    );
}

#[test]
fn line_blocks_in_paragraphs_and_items() {
    check(
        "p.rst",
        "
Error codes
===========

ORD.0001
--------

| The courier is late,
  as he is at times.
|
| Wait for him.

ORD.0002
--------

The parcel is lost.

- | Ask the courier.
  | Ask his dog.
- Order again.
",
        expect![[r#"
            5 ORD.0001 | - | The courier is late, as he is at times.⏎Wait for him. | -
            13 ORD.0002 | - | The parcel is lost.⏎Ask the courier.⏎Ask his dog.⏎Order again. | -
        "#]],
    );
}

#[test]
fn a_code_at_the_end_of_a_sentence_and_names_with_causes_under_a_word_for_messages() {
    check(
        "p.rst",
        "
Errors
======

=============== ========================================= ==============
Group           Error code                                Description
=============== ========================================= ==============
``ORDER``       ``ORDER_NOT_THERE``, ``ORDER_TOO_LATE``.  Order again.
``PARCEL``      ``PARCEL_LOST``                           Ask.
=============== ========================================= ==============

Parcels
-------

.. list-table::
   :header-rows: 1

   * - Status message
     - Possible causes
     - Solution
   * - parcel_not_found
     - It is lost.
     - Ask.
   * - parcel_too_heavy
     - It has a stone in it.
     - Take it out.
   * - new_scale_required
     - The scale is old.
     - Buy one.
",
        expect![[r#"
            8 ORDER_NOT_THERE | - | Order again. | - (ORDER)
            8 ORDER_TOO_LATE | - | Order again. | - (ORDER)
            9 PARCEL_LOST | - | Ask. | - (PARCEL)
            21 parcel_not_found | - | It is lost. | Ask.
            24 parcel_too_heavy | - | It has a stone in it. | Take it out.
            27 new_scale_required | - | The scale is old. | Buy one.
        "#]],
    );
}

#[test]
fn fields_below_a_title_that_say_its_code_again_and_how_grave_it_is() {
    check(
        "p.rst",
        "エラーコード\n============\n\nE101: mixed orders\n------------------\n\n:エラーコード: E101\n:エラーレベル: エラー\n\n注文が混在している\n\nE111: no order\n--------------\n\n:エラーコード: E111\n:エラーレベル: 警告\n\n注文がない\n",
        expect![[r#"
            4 E101 | mixed orders | 注文が混在している | -
            12 E111 | no order | 注文がない | -
        "#]],
    );
}

#[test]
fn a_role_with_a_tilde_shows_the_last_part_of_its_path() {
    check(
        "p.rst",
        "Exit codes\n==========\n\n.. list-table::\n   :header-rows: 1\n\n   * - Code\n     - Description\n   * - 3\n     - Given by :binary:`~bin.shop` when :py:exc:`~shop.errors.Gone` is raised.\n   * - 4\n     - Given by :binary:`bin.shop`.\n",
        expect![[r#"
            9 3 | - | Given by shop when Gone is raised. | -
            11 4 | - | Given by bin.shop. | -
        "#]],
    );
}

#[test]
fn a_role_shows_the_last_part_of_a_path() {
    check(
        "p.rst",
        "
Exit codes
==========

.. list-table::
   :header-rows: 1

   * - Code
     - Description
   * - 4
     - The file of :binary:`~bin.orderd` (or :binary:`~bin.orderd.exe`) 总 is old.
   * - 12
     - :ref:`~orders.exe.Gone` is raised.
",
        expect![[r#"
            10 4 | - | The file of orderd (or orderd.exe) 总 is old. | -
            12 12 | - | Gone is raised. | -
        "#]],
    );
}
