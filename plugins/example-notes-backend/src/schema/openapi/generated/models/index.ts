//

export * from '../models/Color.model';
export * from '../models/ErrorBody.model';
export * from '../models/ErrorBodyError.model';
export * from '../models/ErrorBodyResponse.model';
export * from '../models/Note.model';
export * from '../models/NotePage.model';
export * from '../models/NotePagePageInfo.model';
export * from '../models/NotePatch.model';
