@echo off
rem Runs Maven for this project, as mvnw does:
rem   1. the pinned Maven, if it is already unpacked under %USERPROFILE%\.m2\wrapper\dists;
rem   2. else an installed mvn, 3.8.6 or later (Maven 4 is not tried with this project);
rem   3. else the pinned Maven, downloaded once, its SHA-512 checked, and unpacked there.
rem Version, address and digest stand in .mvn\wrapper\maven-wrapper.properties.
rem
rem Environment:
rem   MAVEN_USER_HOME         in place of %USERPROFILE%\.m2
rem   MAVEN_DISTRIBUTION_URL  another place to download the same archive from (the digest stays)
rem
rem Needs Windows 10 (1803) or later, which brings curl, tar and certutil; named by path, since
rem another tar earlier in PATH may take the colon of a drive for a host.
setlocal EnableExtensions DisableDelayedExpansion

set "MVNW_PROPERTIES=%~dp0.mvn\wrapper\maven-wrapper.properties"
if not exist "%MVNW_PROPERTIES%" (
  echo mvnw: cannot read "%MVNW_PROPERTIES%" 1>&2
  exit /b 1
)
set "MVNW_VERSION="
set "MVNW_URL="
set "MVNW_DIGEST="
for /f "usebackq eol=# tokens=1,* delims==" %%A in ("%MVNW_PROPERTIES%") do (
  if "%%A"=="mavenVersion" set "MVNW_VERSION=%%B"
  if "%%A"=="distributionUrl" set "MVNW_URL=%%B"
  if "%%A"=="distributionSha512Sum" set "MVNW_DIGEST=%%B"
)
if defined MAVEN_DISTRIBUTION_URL set "MVNW_URL=%MAVEN_DISTRIBUTION_URL%"
if not defined MVNW_VERSION goto incomplete
if not defined MVNW_URL goto incomplete
if not defined MVNW_DIGEST goto incomplete

set "MVNW_USER_HOME=%MAVEN_USER_HOME%"
if not defined MVNW_USER_HOME set "MVNW_USER_HOME=%USERPROFILE%\.m2"
set "MVNW_DISTS=%MVNW_USER_HOME%\wrapper\dists"
set "MVNW_PARENT=%MVNW_DISTS%\apache-maven-%MVNW_VERSION%"
set "MVNW_HOME=%MVNW_PARENT%\%MVNW_DIGEST:~0,12%"

set "MVNW_MVN="
if exist "%MVNW_HOME%\bin\mvn.cmd" set "MVNW_MVN=%MVNW_HOME%\bin\mvn.cmd"
if defined MVNW_MVN goto run
for /d %%D in ("%MVNW_PARENT%\*") do if exist "%%D\bin\mvn.cmd" set "MVNW_MVN=%%D\bin\mvn.cmd"
if defined MVNW_MVN goto run
for /d %%D in ("%MVNW_PARENT%-bin\*") do if exist "%%D\apache-maven-%MVNW_VERSION%\bin\mvn.cmd" set "MVNW_MVN=%%D\apache-maven-%MVNW_VERSION%\bin\mvn.cmd"
if defined MVNW_MVN goto run

rem "Apache Maven 3.8.7 (...)": the third word, split at its points.
set "MVNW_FOUND="
where mvn.cmd >nul 2>nul
if errorlevel 1 goto download
for /f "tokens=3" %%V in ('mvn.cmd -B --version 2^>nul ^| findstr /b /c:"Apache Maven "') do set "MVNW_FOUND=%%V"
if not defined MVNW_FOUND goto download
for /f "tokens=1-3 delims=.-" %%A in ("%MVNW_FOUND%") do (
  if "%%A"=="3" if %%B gtr 8 set "MVNW_MVN=mvn.cmd"
  if "%%A"=="3" if "%%B"=="8" if %%C geq 6 set "MVNW_MVN=mvn.cmd"
)
if defined MVNW_MVN goto run

:download
echo mvnw: downloading Maven %MVNW_VERSION% from %MVNW_URL% 1>&2
set "MVNW_WORK=%MVNW_DISTS%\.mvnw.%RANDOM%%RANDOM%"
mkdir "%MVNW_WORK%" || exit /b 1
"%SystemRoot%\System32\curl.exe" -fsSL --retry 2 -o "%MVNW_WORK%\maven.tar.gz" "%MVNW_URL%"
if errorlevel 1 (
  echo mvnw: could not download "%MVNW_URL%" 1>&2
  echo mvnw: install Maven 3.8.6 or later, or name another place in MAVEN_DISTRIBUTION_URL 1>&2
  goto failed
)
set "MVNW_ACTUAL="
for /f "skip=1 tokens=*" %%H in ('certutil -hashfile "%MVNW_WORK%\maven.tar.gz" SHA512') do if not defined MVNW_ACTUAL set "MVNW_ACTUAL=%%H"
if not defined MVNW_ACTUAL (
  echo mvnw: cannot check the download: certutil gave no digest 1>&2
  goto failed
)
set "MVNW_ACTUAL=%MVNW_ACTUAL: =%"
if /i not "%MVNW_ACTUAL%"=="%MVNW_DIGEST%" (
  echo mvnw: the file downloaded from "%MVNW_URL%" is not the expected one; nothing was unpacked 1>&2
  echo mvnw: SHA-512 expected %MVNW_DIGEST% 1>&2
  echo mvnw: SHA-512 found    %MVNW_ACTUAL% 1>&2
  goto failed
)
"%SystemRoot%\System32\tar.exe" -xzf "%MVNW_WORK%\maven.tar.gz" -C "%MVNW_WORK%"
if errorlevel 1 (
  echo mvnw: could not unpack the downloaded Maven 1>&2
  goto failed
)
if not exist "%MVNW_PARENT%" mkdir "%MVNW_PARENT%"
move "%MVNW_WORK%\apache-maven-%MVNW_VERSION%" "%MVNW_HOME%" >nul
rmdir /s /q "%MVNW_WORK%"
if not exist "%MVNW_HOME%\bin\mvn.cmd" (
  echo mvnw: could not write "%MVNW_HOME%" 1>&2
  exit /b 1
)
set "MVNW_MVN=%MVNW_HOME%\bin\mvn.cmd"

:run
call "%MVNW_MVN%" %*
exit /b %ERRORLEVEL%

:incomplete
echo mvnw: "%MVNW_PROPERTIES%" must give mavenVersion, distributionUrl and distributionSha512Sum 1>&2
exit /b 1

:failed
rmdir /s /q "%MVNW_WORK%"
exit /b 1
