/** What the patients of the demonstration take. */
@NullMarked
package org.ohms.prescribing.demo;

import org.jspecify.annotations.NullMarked;
