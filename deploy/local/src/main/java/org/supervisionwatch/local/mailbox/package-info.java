/** Where local mail ends: a file for each message, on disk before the server says 250, and a page to read them. */
@MayKnow("process")
@NullMarked
package org.supervisionwatch.local.mailbox;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
