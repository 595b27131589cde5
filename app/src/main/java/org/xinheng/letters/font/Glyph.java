package org.xinheng.letters.font;

import java.awt.geom.Path2D;

/**
 * One character as a font draws it.
 *
 * @param codePoint the character
 * @param advance its width, in units of the font
 * @param outline its outline, in units of the font
 */
record Glyph(int codePoint, int advance, Path2D outline) {}
