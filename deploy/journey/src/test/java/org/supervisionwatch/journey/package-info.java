/** Stories that walk through the whole product: three services as processes of their own, a real broker, database and mail server. */
@NullMarked
package org.supervisionwatch.journey;

import org.jspecify.annotations.NullMarked;
