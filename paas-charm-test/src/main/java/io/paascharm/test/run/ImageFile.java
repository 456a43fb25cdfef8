package io.paascharm.test.run;

import org.jspecify.annotations.Nullable;

/**
 * File or directory that an image has.
 *
 * @param source the path on this machine, relative to the image's description or absolute
 * @param target the absolute path in the container
 * @param mode the permissions in octal, {@code null} for those of the source
 * @param owner the name of the user that owns it where containers have users
 */
public record ImageFile(String source, String target, @Nullable String mode, String owner) {
}
