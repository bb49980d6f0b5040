/** Recovery after a database was restored from a backup: repairs the published topics and notifies the service. */
@NullMarked
package org.supervisionwatch.chassis.restore;

import org.jspecify.annotations.NullMarked;
