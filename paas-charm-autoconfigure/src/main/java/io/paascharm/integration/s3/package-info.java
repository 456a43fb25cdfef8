/**
 * Requirer of S3 buckets.
 */
@NullMarked
package io.paascharm.integration.s3;

import org.jspecify.annotations.NullMarked;
