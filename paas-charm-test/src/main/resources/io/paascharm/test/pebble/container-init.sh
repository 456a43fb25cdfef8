# The first process of a workload container's namespaces: it builds the root file system, then waits until its standard
# input, a pipe from the JVM, is closed, and ends every process of the container by ending.
# Arguments: root directory, whether this is root, the command that sets up lo, top-level directories.
set -e
umask 022
root=$1 privileged=$2 loopback=$3
shift 3
stage=$root/sys

mkdir -p "$root/tmp" "$root/run" "$root/proc" "$root/dev" "$root/sys"
chmod 1777 "$root/tmp"
mount -t tmpfs -o mode=755 tmpfs "$stage"
mkdir "$stage/new" "$stage/layers"
new=$stage/new
mount --bind "$root" "$new"

overlay() {
	lower=/$1
	if [ -d "$root/$1" ] && [ ! -L "$root/$1" ]; then lower=$root/$1:/$1; fi
	mkdir -p "$new/$1" "$stage/layers/$1/upper" "$stage/layers/$1/work"
	chmod --reference="/$1" "$stage/layers/$1/upper"
	mount -t overlay overlay -o "lowerdir=$lower,upperdir=$stage/layers/$1/upper,workdir=$stage/layers/$1/work" \
		"$new/$1" 2>/dev/null ||
	mount -t overlay overlay -o "userxattr,lowerdir=$lower,upperdir=$stage/layers/$1/upper,workdir=$stage/layers/$1/work" \
		"$new/$1"
}

for name; do
	if [ "$name" = root ] && [ "$privileged" != true ]; then
		mkdir -p "$new/root"
	elif [ -L "/$name" ]; then
		[ -e "$new/$name" ] || [ -L "$new/$name" ] || cp -P "/$name" "$new/$name"
	elif [ -d "/$name" ]; then
		overlay "$name" || case $name in usr | etc) exit 1 ;; esac
	fi
done

mount -t proc proc "$new/proc"
mount --rbind /dev "$new/dev"
mount --rbind /sys "$new/sys" || true
if [ "$privileged" = true ] && ! grep -q '^_daemon_:' "$new/etc/passwd"; then
	echo '_daemon_:x:584792:584792::/home/_daemon_:/usr/bin/false' >>"$new/etc/passwd"
	echo '_daemon_:x:584792:' >>"$new/etc/group"
fi

$loopback
cd "$new"
mkdir -p .outside
pivot_root . .outside
cd /
umount -l /.outside
rmdir /.outside

echo ready
exec 3<&0
cat <&3 >/dev/null &
exec 1>/dev/null 2>&1
wait $! || true
