# NOT RUN YET: written for a Windows machine, which the authors did not have; say what it lacks.
#
# The frozen bundle and its installer, from a checkout:   powershell -File packaging\windows\build.ps1
# Needs Python 3.11 (the py launcher finds it), git, and Inno Setup 6 (iscc).
$ErrorActionPreference = "Stop"
$root = Resolve-Path "$PSScriptRoot\..\.."
Set-Location $root
$env:PYTHONUTF8 = "1"

py -3.11 packaging\build.py
if ($LASTEXITCODE) { exit $LASTEXITCODE }

$version = (& build\annotator\annotator.exe --version).Split(" ")[1]
$iscc = (Get-Command iscc -ErrorAction SilentlyContinue).Source
if (-not $iscc) { $iscc = "${env:ProgramFiles(x86)}\Inno Setup 6\ISCC.exe" }
& $iscc "/DVersion=$version" "/DRoot=$root" packaging\windows\annotator.iss
if ($LASTEXITCODE) { exit $LASTEXITCODE }
Get-ChildItem build\annotator-*-setup.exe | Select-Object Name, Length
