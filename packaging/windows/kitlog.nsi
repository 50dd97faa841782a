; The installer for Windows; pynsist fills in what stands in its marks with what it has laid ready.
; For all accounts of the computer, in Program Files. Records lie in each account's own
; AppData\Local\KitLog, which neither installing nor uninstalling ever touches.
!define NAME "KitLog"
!define VERSION "[[ib.version]]"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\${NAME}"
!define KEPT "%LOCALAPPDATA%\KitLog of each account (C:\Users\NAME\AppData\Local\KitLog)"

Target amd64-unicode
SetCompressor /SOLID lzma
RequestExecutionLevel admin
ManifestDPIAware true
Name "${NAME} ${VERSION}"
OutFile "[[ib.installer_name]]"
InstallDir "$PROGRAMFILES64\${NAME}"
BrandingText "${NAME} ${VERSION}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "${NAME}"
VIAddVersionKey "FileDescription" "${NAME} setup"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "Apache License 2.0"

!include "MUI2.nsh"
!define MUI_ICON "[[icon]]"
!define MUI_UNICON "[[icon]]"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_TEXT "KitLog is in the Start menu. Each account of this computer keeps its records in its own AppData\Local\KitLog."
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_LICENSE "[[license_file]]"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!define MUI_UNCONFIRMPAGE_TEXT_TOP "The program goes, the records stay: in ${KEPT}."
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

; A program that runs holds its file; replaced under it, it would break in mid-infusion.
!macro RefuseWhileOpen un
Function ${un}RefuseWhileOpen
  IfFileExists "$INSTDIR\Python\python.exe" 0 closed
  [% for python in ("python.exe", "pythonw.exe") %]
  ClearErrors
  FileOpen $0 "$INSTDIR\Python\[[python]]" a
  IfErrors open
  FileClose $0
  [% endfor %]
  Goto closed
  open:
    MessageBox MB_OK|MB_ICONSTOP "KitLog is open on this computer. Close it in every account, then try again. Nothing was changed." /SD IDOK
    SetErrorLevel 3
    Quit
  closed:
FunctionEnd
!macroend
!insertmacro RefuseWhileOpen ""
!insertmacro RefuseWhileOpen "un."

!macro RemoveProgram
  RMDir /r "$INSTDIR\pkgs"
  [% for dir, destination in ib.install_dirs %]
  RMDir /r "[[pjoin(destination, dir)]]"
  [% endfor %]
  [% for file, destination in ib.install_files %]
  Delete "[[pjoin(destination, file)]]"
  [% endfor %]
!macroend

Section "KitLog"
  SetRegView 64
  SetShellVarContext all
  Call RefuseWhileOpen
  ; An older version's files must not be found beside the new ones.
  !insertmacro RemoveProgram
  SetOutPath "$INSTDIR\pkgs"
  File /r "pkgs\*.*"
  [% for destination, group in grouped_files %]
  SetOutPath "[[destination]]"
  [% for file in group %]
  File "[[file]]"
  [% endfor %]
  [% endfor %]
  [% for dir, destination in ib.install_dirs %]
  SetOutPath "[[pjoin(destination, dir)]]"
  File /r "[[dir]]\*.*"
  [% endfor %]
  SetOutPath "$INSTDIR"
  File "[[icon]]"

  SetOutPath "$PROFILE"
  [% for name, shortcut in ib.shortcuts.items() %]
  CreateShortCut "$SMPROGRAMS\[[name]].lnk" "[[shortcut['target'] ]]" '[[shortcut['parameters'] ]]' "$INSTDIR\[[icon]]"
  [% endfor %]
  SetOutPath "$INSTDIR"
  DetailPrint "Adding the command kitlog to the path"
  nsExec::ExecToLog '[[python]] -Es "$INSTDIR\_system_path.py" add "$INSTDIR\bin"'
  DetailPrint "Compiling, so that it starts faster"
  nsExec::ExecToLog '[[python]] -m compileall -q -j 0 "$INSTDIR\pkgs"'

  WriteUninstaller "$INSTDIR\uninstall.exe"
  WriteRegStr HKLM "${UNINSTALL}" "DisplayName" "${NAME}"
  WriteRegStr HKLM "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKLM "${UNINSTALL}" "Publisher" "[[ib.publisher]]"
  WriteRegStr HKLM "${UNINSTALL}" "DisplayIcon" "$INSTDIR\[[icon]]"
  WriteRegStr HKLM "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKLM "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKLM "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKLM "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKLM "${UNINSTALL}" "NoRepair" 1
SectionEnd

Section "Uninstall"
  SetRegView 64
  SetShellVarContext all
  Call un.RefuseWhileOpen
  nsExec::ExecToLog '[[python]] -Es "$INSTDIR\_system_path.py" remove "$INSTDIR\bin"'
  !insertmacro RemoveProgram
  [% for name in ib.shortcuts %]
  Delete "$SMPROGRAMS\[[name]].lnk"
  [% endfor %]
  Delete "$INSTDIR\[[icon]]"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  DeleteRegKey HKLM "${UNINSTALL}"
  DetailPrint "The records are kept: ${KEPT}"
  MessageBox MB_OK|MB_ICONINFORMATION "KitLog is removed. The records are kept, in ${KEPT}. KitLog installed again opens them." /SD IDOK
SectionEnd
