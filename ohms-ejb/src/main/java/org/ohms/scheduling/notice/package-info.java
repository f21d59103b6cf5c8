/** What patients are told about their visits, and when they are reminded. */
@NullMarked
package org.ohms.scheduling.notice;

import org.jspecify.annotations.NullMarked;
