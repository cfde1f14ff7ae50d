/** A setting of the environment that cannot be used; the program ends with exit code 2 on it. */
export class SettingError extends Error {
  override readonly name = 'SettingError';
  /** Name of the environment variable. */
  readonly setting: string;

  /**
   * @param value - as given, or what may be shown of it where it can hold a secret
   * @param takes - what the setting takes, as the end of the sentence "… takes"
   */
  constructor(setting: string, value: string, takes: string, options?: ErrorOptions) {
    super(`Cannot use ${setting}="${value}": it takes ${takes}`, options);
    this.setting = setting;
  }
}
