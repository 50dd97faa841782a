/* Part of every Windows since 10, but not of Wine 8: random bytes, which cryptography asks for. Used
   by packaging/try_windows.sh alone, never shipped. */
#include <windows.h>
BOOLEAN NTAPI SystemFunction036(PVOID buffer, ULONG length);
__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE data, SIZE_T length) {
    return SystemFunction036(data, (ULONG)length);
}
