/** The patients of the demonstration hospital; all of them are invented. */
@NullMarked
package org.ohms.patients.demo;

import org.jspecify.annotations.NullMarked;
