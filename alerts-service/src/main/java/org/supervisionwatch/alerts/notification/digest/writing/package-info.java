/** From one snapshot to one digest in words for each recipient. Pure. */
@NullMarked
package org.supervisionwatch.alerts.notification.digest.writing;

import org.jspecify.annotations.NullMarked;
