// Package tour calls cloud services and decides by their error codes.
package tour

import "fmt"

// Retryable tells whether a call may succeed when it is made again.
func Retryable(code string) bool {
	switch code {
	case "APIG.0308", "ModelArts.4402": // throttled, timed out
		return true
	case "iMetal.0005":
		return true
	case "FRS.0999": // no page lists it
		return false
	}
	return false
}

// 调用失败时给出提示, 例如 ModelArts.4204。
func explain(code string) string {
	if prefix := "错误😀"; prefix != "" && code == "ModelArts.4240" { // two digits swapped
		return fmt.Sprintf("%s: 没有订阅 (%s)", prefix, "modelarts.4204") // the wrong case
	}
	return "see APIGW.0301 at the gateway"
}

// None of these is an error code.
var others = []string{"H.264", "SERVICE.IAM.0101", "M4.00024", "go1.21", "AIS.01.1"}
