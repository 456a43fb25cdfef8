/**
 * Juju's hook tools: commands as data, run as processes of the current dispatch.
 */
@NullMarked
package io.paascharm.hooktool;

import org.jspecify.annotations.NullMarked;
