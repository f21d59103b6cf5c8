/** What patients carry in the body, and what they use as an aid. */
@NullMarked
package org.ohms.records.device;

import org.jspecify.annotations.NullMarked;
