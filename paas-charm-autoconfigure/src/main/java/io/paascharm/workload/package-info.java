/**
 * The one reconcile of a dispatch: validate, migrate, restart.
 */
@NullMarked
package io.paascharm.workload;

import org.jspecify.annotations.NullMarked;
