"""Decides by the codes of the face recognition service."""

NO_FACE = {"FRS.0304", "FRS.0404", "FRS.0501", "FRS.0707"}


def hint(error: dict) -> str:
    code = error["error_code"]
    if code in NO_FACE:
        return "upload another image"
    if code == "FRS.00010":  # a zero too many
        return "send the header"
    if code == 'FRS.0888':  # errdex: ignore[unknown-code] -- only the test system has it
        return "wait"
    return f"unexpected {code}, not FRS.0018"
