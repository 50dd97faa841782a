/* icuuc.dll: part of every Windows since 10, but not of Wine 10. Qt asks it for encodings that are
   not UTF-8; here there are none. Used by packaging/try_windows.sh alone, never shipped. */
#define OUT __declspec(dllexport)
static const int MISSING = 4; /* U_FILE_ACCESS_ERROR */

OUT void *ucnv_open(const char *name, int *error) { (void)name; *error = MISSING; return 0; }
OUT const char *ucnv_getName(void *of, int *error) { (void)of; *error = MISSING; return 0; }
OUT const char *ucnv_getStandardName(const char *name, const char *by, int *error) {
    (void)name; (void)by; *error = MISSING; return 0;
}
OUT const char *ucnv_getAvailableName(int at) { (void)at; return 0; }
OUT int ucnv_countAvailable(void) { return 0; }

/* Nothing was opened, so nobody comes here. */
OUT void ucnv_close(void) {}
OUT void ucnv_reset(void) {}
OUT void ucnv_getMaxCharSize(void) {}
OUT void ucnv_getToUCallBack(void) {}
OUT void ucnv_getFromUCallBack(void) {}
OUT void ucnv_setToUCallBack(void) {}
OUT void ucnv_setFromUCallBack(void) {}
OUT void ucnv_cbToUWriteUChars(void) {}
OUT void ucnv_cbFromUWriteUChars(void) {}
OUT void ucnv_toUnicode(void) {}
OUT void ucnv_fromUnicode(void) {}
OUT void ucnv_toUCountPending(void) {}
OUT void ucnv_fromUCountPending(void) {}
OUT void UCNV_TO_U_CALLBACK_SUBSTITUTE(void) {}
OUT void UCNV_FROM_U_CALLBACK_SUBSTITUTE(void) {}
