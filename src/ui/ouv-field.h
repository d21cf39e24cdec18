/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ouv-interview.h"
#include "ouv-option-row.h"

G_BEGIN_DECLS

/* One question of the interview: its text, the control that a subclass builds, and what is wrong with the answer. */
#define OUV_TYPE_FIELD (ouv_field_get_type ())
G_DECLARE_DERIVABLE_TYPE (OuvField, ouv_field, OUV, FIELD, GtkBox)

struct _OuvFieldClass
{
  GtkBoxClass parent_class;

  /* Builds the control; called once, when case and question are known. */
  void       (*build)           (OuvField *self);
  /* Shows the case's answer. */
  void       (*load)            (OuvField *self);
  /* Follows texts and options that depend on other answers. */
  void       (*update)          (OuvField *self);
  /* Writes what is still only in the control. NULL when it can be taken, else a sentence. (transfer full) */
  char      *(*commit)          (OuvField *self);
  /* Takes from OTHER, the same question in another language, what is only in the control; or NULL. */
  void       (*take_over)       (OuvField *self,
                                 OuvField *other);
  GtkWidget *(*get_focus)       (OuvField *self);
  /* "I don't know" was ticked or unticked. */
  void       (*unknown_changed) (OuvField *self,
                                 gboolean  unknown);
};

/* HEADING: what the page is headed with; the field does not repeat it. */
GtkWidget         *ouv_field_new            (OuvCase           *kase,
                                             const OuvQuestion *question,
                                             const char        *heading);
OuvCase           *ouv_field_get_case       (OuvField          *self);
const OuvQuestion *ouv_field_get_question   (OuvField          *self);
const char        *ouv_field_get_text       (OuvField          *self);
/* The control carries the question's text as its own title. */
gboolean           ouv_field_is_compact     (OuvField          *self);

void               ouv_field_load           (OuvField          *self);
void               ouv_field_update         (OuvField          *self);
/* FALSE when the answer cannot be taken; says why. */
gboolean           ouv_field_commit         (OuvField          *self);
void               ouv_field_take_over      (OuvField          *self,
                                             OuvField          *other);
void               ouv_field_focus          (OuvField          *self);
void               ouv_field_set_error      (OuvField          *self,
                                             const char        *text);
/* Where the error is shown. */
GtkWidget         *ouv_field_get_alert      (OuvField          *self);

/* For subclasses. */
void               ouv_field_add            (OuvField          *self,
                                             GtkWidget         *widget);
/* Adds the check row "I don't know" to LIST when the question allows it. */
void               ouv_field_add_unknown    (OuvField             *self,
                                             AdwPreferencesGroup  *list);
gboolean           ouv_field_is_unknown     (OuvField          *self);
/* The title of an empty row stands where its text will, and what explains it closer to that. */
void               ouv_field_set_empty      (OuvField          *self,
                                             gboolean           empty);
/* Gives the answer to the case; FALSE after showing why it cannot be taken. */
gboolean           ouv_field_give           (OuvField          *self,
                                             const char        *text,
                                             GError           **error);

G_END_DECLS
