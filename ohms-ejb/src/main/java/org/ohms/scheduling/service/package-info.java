/** What one can come for: services with their length, the time around them and who offers them. */
@NullMarked
package org.ohms.scheduling.service;

import org.jspecify.annotations.NullMarked;
