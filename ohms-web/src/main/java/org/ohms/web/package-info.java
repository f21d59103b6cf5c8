/** The hospital on screen: pages hold what they show and forward what a person wants. */
@NullMarked
package org.ohms.web;

import org.jspecify.annotations.NullMarked;
