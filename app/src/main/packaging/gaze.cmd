@echo off
rem Starts the Gaze that this folder holds, with the Java runtime that lies beside it.
setlocal
for %%I in ("%~dp0..") do set "home=%%~fI"
set "program=%home:\=/%/program"
"%home%\runtime\bin\java.exe" "@%program%/jvm/cli.args" "-Dgaze.home=%program%" -cp "%program%/app/*;%program%/lib/main/*" gaze.app.cli.Gaze %*
exit /b %ERRORLEVEL%
