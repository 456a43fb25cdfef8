# Ends what a run left behind and removes its directory, if the run ends without saying that it did this by itself.
# Standard input, a pipe from the run: the directory, then perhaps "done".
read -r directory || exit 0
done=
read -r done
[ "$done" = done ] && exit 0

belongs() {
	exe=$(readlink "$1/exe" 2>/dev/null) || return 1
	case $exe in
	"$directory"/*) return 0 ;;
	*/postgres | */sh | */bash | */dash | */curl) tr '\0' ' ' <"$1/cmdline" | grep -qF "$directory/" && return 0 ;;
	esac
	tr '\0' '\n' <"$1/environ" 2>/dev/null | grep -qF "JUJU_CHARM_DIR=$directory/"
}

for process in /proc/[0-9]*; do
	if [ "$process" != "/proc/$$" ] && belongs "$process"; then
		case $exe in
		*/postgres) kill -s QUIT "${process#/proc/}" ;;
		*) kill -s KILL "${process#/proc/}" ;;
		esac
	fi
done 2>/dev/null
sleep 1
rm -rf "$directory"
