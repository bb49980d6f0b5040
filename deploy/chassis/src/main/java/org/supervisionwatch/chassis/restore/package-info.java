/** After a database was put back from a backup: how the service notices, and how it tells the others what is true now. */
@MayKnow({"problem", "publish", "rest", "sql"})
@NullMarked
package org.supervisionwatch.chassis.restore;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
