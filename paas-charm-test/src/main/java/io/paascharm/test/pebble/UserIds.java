package io.paascharm.test.pebble;

/**
 * The numbers a process runs as or a file belongs to.
 *
 * @param uid the user's number
 * @param gid the group's number
 */
public record UserIds(int uid, int gid) {
}
