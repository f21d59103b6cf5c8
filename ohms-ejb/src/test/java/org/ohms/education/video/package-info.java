@NullMarked
package org.ohms.education.video;

import org.jspecify.annotations.NullMarked;
