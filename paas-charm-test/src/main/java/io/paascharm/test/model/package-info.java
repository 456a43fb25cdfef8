/**
 * A simulated Juju model: applications, units and relations that run real charms.
 */
@NullMarked
package io.paascharm.test.model;

import org.jspecify.annotations.NullMarked;
