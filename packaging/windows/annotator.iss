; NOT RUN YET: written for a Windows machine, which the authors did not have. build.ps1 starts it with Version and Root.

[Setup]
AppId={{3F0B2C6E-6C1D-5B7E-9B64-0E6E7A5C8D21}
AppName=annotator
AppVersion={#Version}
AppPublisher=The annotator authors
DefaultDirName={autopf}\annotator
DefaultGroupName=annotator
; for one user without asking for an administrator, unless all users are wanted
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
LicenseFile={#Root}\LICENSE
SetupIconFile={#Root}\build\annotator.ico
UninstallDisplayIcon={app}\annotator.exe
OutputDir={#Root}\build
OutputBaseFilename=annotator-{#Version}-setup
Compression=lzma2
SolidCompression=yes
ChangesAssociations=yes
ChangesEnvironment=yes
WizardStyle=modern

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "fr"; MessagesFile: "compiler:Languages\French.isl"

[CustomMessages]
en.PathTask=Let the command line find annotator
fr.PathTask=Rendre annotator accessible en ligne de commande

[Tasks]
Name: "path"; Description: "{cm:PathTask}"; Flags: unchecked

[Files]
Source: "{#Root}\build\annotator\*"; DestDir: "{app}"; Flags: recursesubdirs createallsubdirs ignoreversion
Source: "{#Root}\build\notices\*"; DestDir: "{app}\notices"; Flags: recursesubdirs createallsubdirs ignoreversion

[Icons]
Name: "{group}\annotator"; Filename: "{app}\annotator.exe"

[Registry]
Root: HKA; Subkey: "Software\Classes\.annot"; ValueType: string; ValueData: "annotator.project"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\annotator.project"; ValueType: string; ValueData: "annotator project"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\annotator.project\DefaultIcon"; ValueType: string; ValueData: "{app}\annotator.exe,0"
Root: HKA; Subkey: "Software\Classes\annotator.project\shell\open\command"; ValueType: string; ValueData: """{app}\annotator.exe"" ""%1"""
Root: HKCU; Subkey: "Environment"; ValueType: expandsz; ValueName: "Path"; ValueData: "{olddata};{app}"; Tasks: path; \
  Check: not InPath(ExpandConstant('{app}'))

[Run]
Filename: "{app}\annotator.exe"; Description: "{cm:LaunchProgram,annotator}"; Flags: nowait postinstall skipifsilent

[Code]
function InPath(Folder: string): Boolean;
var
  Path: string;
begin
  Result := RegQueryStringValue(HKCU, 'Environment', 'Path', Path) and (Pos(';' + Lowercase(Folder) + ';', ';' + Lowercase(Path) + ';') > 0);
end;

procedure CurUninstallStepChanged(Step: TUninstallStep);
var
  Path, Folder: string;
begin
  if (Step = usPostUninstall) and RegQueryStringValue(HKCU, 'Environment', 'Path', Path) then
  begin
    Folder := ';' + ExpandConstant('{app}');
    if StringChangeEx(Path, Folder, '', True) > 0 then
      RegWriteExpandStringValue(HKCU, 'Environment', 'Path', Path);
  end;
end;
