/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "proof-space.h"

G_BEGIN_DECLS

/* Goes through all that the messages and contacts of a model can say, with the states in which they say it. */
typedef struct _OuvWriter OuvWriter;
struct _OuvWriter {
  OuvView    *view;
  OuvModel   *model;
  OuvSpace   *space;
  /* What stands BELOW entry INDEX of SECTION is used where FIRST is true, and would be where ALONE is without the rows before it.
   * The same may come several times. */
  void      (*use)  (OuvWriter *self, const char *section, guint index, const char *below, OuvDd first, OuvDd alone);
  /* (nullable) The text ID is written where GUARD is true. */
  void      (*write) (OuvWriter *self, const char *id, OuvDd guard);
  gpointer    data;
  /* Where it is: (nullable) the form, and its part. */
  const OuvForm *form;
  guint          part;
};

void  ouv_writer_init     (OuvWriter *self,
                           OuvView   *view,
                           gpointer   data);
/* All forms; a message can be asked for in any state. */
void  ouv_writer_forms    (OuvWriter *self);
/* All contacts with what they need and what is to be said. */
void  ouv_writer_contacts (OuvWriter *self);
/* A text that stands for itself. */
void  ouv_writer_text     (OuvWriter  *self,
                           const char *id,
                           OuvDd       guard);
/* Where FORM is the one of its channel; to be called while its message is looked at. */
OuvDd ouv_view_get_form    (OuvView *self,
                            guint    form);
/* Where CHANNEL is shown with its contact. */
OuvDd ouv_view_is_shown    (OuvView          *self,
                            const OuvChannel *channel);
/* Where the contact at INDEX would be shown, if no other went before it. */
OuvDd ouv_view_may_contact (OuvView *self,
                            guint    index);
/* Where it is shown. */
OuvDd ouv_view_get_contact (OuvView *self,
                            guint    index);

G_END_DECLS
