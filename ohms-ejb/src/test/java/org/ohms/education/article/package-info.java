@NullMarked
package org.ohms.education.article;

import org.jspecify.annotations.NullMarked;
