/** The content of the HTML pages: plain server-rendered pages that anybody can read on any device. */
@NullMarked
package org.supervisionwatch.alerts.page.view;

import org.jspecify.annotations.NullMarked;
