# Becomes Gaze: `serve` the engine, every other command the command line. The launchers read this file
# after they have set `java` and `program` (the folder of quarkus-run.jar). POSIX sh.

# Without a UTF-8 locale the JDK cannot open a file whose name is not ASCII.
case "${LC_ALL:-${LC_CTYPE:-${LANG:-}}}" in
  *[Uu][Tt][Ff]*) ;;
  *) export LC_ALL=C.UTF-8 ;;
esac

between=:
case "$(uname -s)" in
  MINGW* | MSYS* | CYGWIN*)
    program=$(cygpath -m "$program")
    between=';'
    ;;
esac

serves=
[ "${1:-}" = serve ] && serves=yes
for word in "$@"; do
  [ "$word" = --help ] && serves=
done
if [ -n "$serves" ]; then
  shift
  set -- "-Dgaze.home=$program" -jar "$program/quarkus-run.jar" "$@"
  cache=$program/jvm/engine.aot
  [ -r "$cache" ] && set -- "-XX:AOTCache=$cache" "$@"
  exec "$java" "@$program/jvm/engine.args" "$@"
fi
exec "$java" "@$program/jvm/cli.args" "-Dgaze.home=$program" \
  -cp "$program/app/*$between$program/lib/main/*" gaze.app.cli.Gaze "$@"
