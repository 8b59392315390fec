package org.roleguide.bake.view;

/**
 * A guide in a list.
 *
 * @param id language-neutral id
 * @param title title
 * @param url page in the reader's language
 * @param summary one or two sentences
 * @param minutes reading time in minutes, at least 1
 * @param date formatted date of the last change, may be empty
 */
public record GuideCard(
    String id, Text title, String url, Text summary, int minutes, String date) {}
