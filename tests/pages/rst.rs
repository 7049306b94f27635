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
