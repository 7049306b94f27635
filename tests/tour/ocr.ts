export interface Failure {
  error_code: string;
  error_msg: string;
}

/** Whether the image itself is at fault: AIS.0102 to AIS.0105. */
export function isBadImage({ error_code }: Failure): boolean {
  return ["AIS.0102", "AIS.0103", "AIS.0104", `AIS.0105`].includes(error_code);
}

export const expired = /^(APIG\.0301|APIG\.0307)$/;
export const notListed = "AIS.0999";
