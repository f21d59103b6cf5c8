/** Charts of the demonstration hospital; all of them are invented. */
@NullMarked
package org.ohms.records.demo;

import org.jspecify.annotations.NullMarked;
